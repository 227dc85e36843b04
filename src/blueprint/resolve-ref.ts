import type { FieldSpec } from "../spec/spec.js";
import type { Api, Database, Field } from "./blueprint.js";
import { columnOf } from "./column-ref.js";
import { reportContradictions } from "./field-contradictions.js";
import type { OnDelete } from "./field-type.js";
import type { Place } from "./place.js";
import { refName } from "./relation-names.js";
import { reportUnfitWords } from "./relation-words.js";
import { resolveDescription } from "./resolve-description.js";
import type { NamedField } from "./named-field.js";
import type { NamedResource } from "./resolve-resource-names.js";
import { resolveTarget, type ResourceTable } from "./resolve-target.js";
import { foreignKeyName } from "./rule-name.js";

/** What a relation must know of the resource that declares it and of the backend around that. */
export interface RelationContext {
  readonly casing: Api["casing"];
  readonly ids: Database["ids"];
  readonly resources: ResourceTable;
  readonly owner: NamedResource["name"];
  /** Names of foreign keys that the resource has already; those of the relation are added. */
  readonly foreignKeys: Set<string>;
}

/** A reference as the field that holds the id, or null when what it refers to had to be reported. */
export function resolveRef(field: NamedField, context: RelationContext): Field | null {
  const { name, spec, place, renamedFrom } = field;
  const target = resolveTarget(spec, context.resources, place);
  const description = resolveDescription(spec.description, place);
  const onDelete = resolveOnDelete(spec, place);
  reportUnfitWords(spec, place);
  reportContradictions(spec, place);
  if (target === null) return null;
  const key = { ...columnOf(refName(name), context.casing), name: refName(name) };
  const to = target.name.plural.snake;
  const constraint = constraintOf(key.column, to, context);
  const relation = { name, json: columnOf(name, context.casing).json };
  return {
    ...key,
    type: { kind: "ref", to, ids: context.ids, onDelete, constraint, relation },
    isOptional: spec.optional ?? false,
    default: undefined,
    isRequired: spec.optional !== true,
    isUnique: spec.unique ?? false,
    isImmutable: spec.immutable ?? false,
    isReadOnly: spec.readOnly ?? false,
    isWriteOnly: false,
    description,
    example: undefined,
    renamedFrom,
    renamedValues: [],
  };
}

function constraintOf(column: string, to: string, { owner, foreignKeys }: RelationContext): string {
  const name = foreignKeyName({ table: owner.plural.snake, column, to }, foreignKeys);
  foreignKeys.add(name);
  return name;
}

/** Without a word, a row that must refer to another keeps it from being deleted; one that may lets go of it. */
function resolveOnDelete({ onDelete, optional }: FieldSpec, place: Place): OnDelete {
  if (onDelete === "setNull" && optional !== true) {
    const reason = "onDelete: setNull leaves the field without a value, but it is required";
    place
      .at("onDelete")
      .report("BG2048", { reason, help: "make it optional with ?, or use restrict or cascade" });
  }
  return onDelete ?? (optional === true ? "setNull" : "restrict");
}

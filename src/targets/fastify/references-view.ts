import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsWriter, ownedReferences, ownedRelations, referencesOf } from "../../contract/references.js";
import { targetOf } from "../../contract/resource-index.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsProperty, tsString } from "../../render/ts-literal.js";
import { ownerTypes } from "./id-types.js";
import type { ResourceRows, RowsView } from "./rows-view.js";
import { resourceSymbols } from "./symbols.js";

/** A field that holds the ids of rows of the table `to`. */
interface Relation {
  readonly json: string;
  readonly to: string;
  /** Those have to have the same owner, or that of who writes. */
  readonly isBound: boolean;
}

/** The references of a resource, then its links. */
function relationsOf(blueprint: Blueprint, resource: Resource): readonly Relation[] {
  const bound = new Set(ownedReferences(blueprint.resources, resource));
  const boundLinks = new Set(ownedRelations(blueprint.resources, resource));
  return [
    ...referencesOf(resource).map((field) => ({
      json: field.json,
      to: field.type.to,
      isBound: bound.has(field),
    })),
    ...resource.manyRelations.map((many) => ({
      json: many.ids.json,
      to: many.to,
      isBound: boundLinks.has(many),
    })),
  ];
}

/** `{ field: "project_id", id: projects.id, owner: projects.user_id }`, for each field that holds ids of other rows. */
export function referenceEntries(blueprint: Blueprint, resource: Resource): readonly Code[] {
  const { api, resources } = blueprint;
  return relationsOf(blueprint, resource).map(({ json, to, isBound }) => {
    const target = targetOf(resources, { to });
    const { table, folder } = resourceSymbols(target);
    const rows = imported(to === resource.table ? "./table.js" : `../${folder}/table.js`, table);
    const column = (key: string): Code => code`${rows}${tsProperty(jsonKey(api, key))}`;
    const parts = [
      code`field: ${tsString(json)}`,
      code`id: ${column("id")}`,
      ...(isBound ? [code`owner: ${column("user_id")}`] : []),
      ...(target.hasSoftDelete ? [code`deletedAt: ${column("deleted_at")}`] : []),
    ];
    return code`{ ${joinCode(parts, ", ")} }`;
  });
}

/** How the service checks what a row refers to. */
export interface ReferenceChecks {
  /** The row of a new item. */
  readonly create: Code;
  /** The changes of `current`. */
  readonly change: Code;
}

/** Null where the resource refers to nothing. */
export function referenceChecks(blueprint: Blueprint, resource: Resource): ReferenceChecks | null {
  const relations = relationsOf(blueprint, resource);
  if (relations.length === 0) return null;
  const hasBound = relations.some(({ isBound }) => isBound);
  const owner = (of: Code | null): readonly Code[] => (hasBound && of !== null ? [of] : []);
  return {
    create: check("row", owner(newOwner(resource))),
    change: check("changes", [...owner(ownerOf(blueprint, resource)), code`current`]),
  };
}

function check(values: string, options: readonly Code[]): Code {
  const parts = [code`db`, code`repository.references`, code`${values}`];
  const last = options.length === 0 ? [] : [code`{ ${joinCode(options, ", ")} }`];
  return code`${imported("../db/references.js", "checkReferences")}(${joinCode([...parts, ...last], ", ")})`;
}

function newOwner({ isAccounts, isOwned }: Resource): Code | null {
  if (isAccounts) return null;
  return isOwned ? code`ownerId` : code`ownerId: callerId`;
}

function ownerOf({ api }: Blueprint, { isAccounts, isOwned }: Resource): Code {
  if (isAccounts) return code`ownerId: current.id`;
  return isOwned ? code`ownerId: current${tsProperty(jsonKey(api, "user_id"))}` : code`ownerId: callerId`;
}

type Writes = "create" | "replace" | "update";

/** How a function is told who writes: the owner of the row, or the caller where it has none and may refer to what is theirs. */
type Writer = Pick<RowsView, "parameter" | "line" | "argument">;

const NOBODY: Writer = { parameter: code``, line: null, argument: code`` };

export function writersOf(
  blueprint: Blueprint,
  resource: Resource,
  rows: ResourceRows,
): Readonly<Record<Writes | "change", Writer>> {
  const writer = (operation: Writes): Writer => writerOf(blueprint, resource, [operation]) ?? rows[operation];
  return {
    create: writer("create"),
    replace: writer("replace"),
    update: writer("update"),
    // What replacing and updating share.
    change: writerOf(blueprint, resource, ["replace", "update"]) ?? NOBODY,
  };
}

/** Null where it does not matter who does one of `operations`. */
function writerOf(blueprint: Blueprint, resource: Resource, operations: readonly Writes[]): Writer | null {
  const { resources } = blueprint;
  if (!operations.some((operation) => needsWriter(resources, resource, operation))) return null;
  const { type } = ownerTypes(blueprint);
  const isAnyone = operations.some((operation) => resource.access[operation]?.kind === "public");
  const parameter = isAnyone ? code`callerId: ${type} | null` : code`callerId: ${type}`;
  return { parameter: code`${parameter}, `, line: code`${parameter},`, argument: code`callerId, ` };
}

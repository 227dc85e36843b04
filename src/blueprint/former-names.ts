import { nameForms } from "./naming.js";
import { refName } from "./relation-names.js";
import type { NamedField } from "./named-field.js";
import { resolveRenames, type Renaming } from "./resolve-renames.js";
import { systemColumnOf } from "./system-column.js";

type Unrenamed = Omit<NamedField, "renamedFrom">;

/** The fields with what the database called them before. Columns and many-to-many relations do not meet: one never was the other. */
export function withFormerNames(fields: readonly Unrenamed[], isOwned: boolean): NamedField[] {
  const isMany = ({ spec }: Unrenamed) => spec.type === "many";
  const former = new Map([
    ...formerNames(fields.filter(isMany), isOwned),
    ...formerNames(
      fields.filter((field) => !isMany(field)),
      isOwned,
    ),
  ]);
  return fields.map((field) => ({ ...field, renamedFrom: former.get(field) ?? null }));
}

function formerNames(fields: readonly Unrenamed[], isOwned: boolean): [Unrenamed, string | null][] {
  const names = resolveRenames(fields.map((field) => renamingOf(field, isOwned)));
  return fields.map((field, index) => [field, names[index] ?? null]);
}

function renamingOf({ name, spec, place }: Unrenamed, isOwned: boolean): Renaming {
  const written = spec.renamedFrom;
  const old = nameForms(written ?? "");
  const isRef = spec.type === "ref";
  const system = systemColumnOf(old, isOwned);
  return {
    place,
    current: isRef ? refName(name).snake : name.snake,
    written,
    // What was a plain field called "project_id" may have become the reference "project".
    former: isRef && !old.snake.endsWith("_id") ? refName(old).snake : old.snake,
    refusal: system === null ? null : `${system.column} ${system.reason}`,
  };
}

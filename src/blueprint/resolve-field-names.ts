import type { FieldSpec } from "../spec/spec.js";
import type { NameForms } from "./blueprint.js";
import { nameForms, nameKey } from "./naming.js";
import type { Place } from "./place.js";
import { OWNER_COLUMN, POSTGRES_COLUMNS, SYSTEM_COLUMNS } from "./reserved-names.js";
import { isMemberName, resolveName } from "./resolve-name.js";

/** A field whose name stands, with its place in the spec. */
export interface NamedField {
  readonly name: NameForms;
  readonly spec: FieldSpec;
  readonly place: Place;
}

/** The fields of a resource in the order written. Reports names that are no names, that clash, or that belong to the system. */
export function resolveFieldNames(
  fields: ReadonlyMap<string, FieldSpec>,
  place: Place,
  isOwned: boolean,
): NamedField[] {
  const taken = new Map<string, string>();
  return [...fields].map(([given, spec]) => {
    const at = place.at(given);
    const name = resolveName(given, "field", at);
    const other = taken.get(nameKey(name));
    if (other !== undefined)
      at.report(
        "BG2011",
        { what: "field", name: given, other, why: "they differ in case and underscores only" },
        "key",
      );
    taken.set(nameKey(name), given);
    if (isMemberName(given)) reportSystemName(name, at, isOwned);
    return { name, spec, place: at };
  });
}

function reportSystemName(name: NameForms, place: Place, isOwned: boolean): void {
  const system = systemColumns(isOwned).get(nameKey(name));
  if (system !== undefined) place.report("BG2012", { name: name.given, ...system }, "key");
  if (POSTGRES_COLUMNS.has(name.snake)) {
    const help = `choose another name, for example "${name.snake}_value"`;
    place.report(
      "BG2010",
      {
        what: "field",
        name: name.given,
        reason: "every table of PostgreSQL has a column of that name already",
        help,
      },
      "key",
    );
  }
}

interface SystemColumn {
  readonly column: string;
  readonly reason: string;
  readonly help: string;
}

const always = new Map<string, SystemColumn>(
  [...SYSTEM_COLUMNS].map(([column, reason]) => [
    nameKey(nameForms(column)),
    { column, reason, help: "leave it out, or choose another name if you mean something else" },
  ]),
);

const whenOwned = new Map<string, SystemColumn>([
  ...always,
  [
    nameKey(nameForms(OWNER_COLUMN)),
    {
      column: OWNER_COLUMN,
      reason: "is the owner's column of every owned resource",
      help: "leave it out, choose another name, or set owner: none",
    },
  ],
]);

function systemColumns(isOwned: boolean): ReadonlyMap<string, SystemColumn> {
  return isOwned ? whenOwned : always;
}

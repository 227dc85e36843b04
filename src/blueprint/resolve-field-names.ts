import type { FieldSpec } from "../spec/spec.js";
import type { Api } from "./blueprint.js";
import type { NameForms } from "./name-forms.js";
import type { NamedField } from "./named-field.js";
import { nameKey } from "./naming.js";
import type { Place } from "./place.js";
import { reportRelationName } from "./relation-name-problem.js";
import { OBJECT_METHODS, POSTGRES_COLUMNS } from "./reserved-names.js";
import { withFormerNames } from "./former-names.js";
import { isMemberName, resolveName } from "./resolve-name.js";
import { systemColumnOf } from "./system-column.js";
import { firstClash, takenNames, whyClash, type TakenName } from "./taken-names.js";

/** What decides which names a resource's fields may have. */
interface Naming {
  readonly isOwned: boolean;
  readonly casing: Api["casing"];
}

/** The fields of a resource in the order written. Reports names that are no names, that clash, or that belong to the system. */
export function resolveFieldNames(
  fields: ReadonlyMap<string, FieldSpec>,
  place: Place,
  { isOwned, casing }: Naming,
): NamedField[] {
  const taken = new Map<string, TakenName>();
  const named = [...fields].map(([given, spec]) => {
    const at = place.at(given);
    const name = resolveName(given, "field", at);
    const names = takenNames(name, spec);
    const clash = firstClash(names, taken);
    if (clash !== null) {
      const { mine, theirs } = clash;
      const why = whyClash(mine, theirs);
      at.report("BG2011", { what: "field", name: given, other: theirs.field, why }, "key");
    }
    for (const own of names) taken.set(nameKey(own.forms), own);
    if (isMemberName(given)) reportSystemName(names, at, isOwned);
    if (casing === "camel") reportMethodName(name, at);
    reportRelationName({ name, spec, place: at });
    return { name, spec, place: at };
  });
  return withFormerNames(named, isOwned);
}

function reportSystemName(names: readonly TakenName[], place: Place, isOwned: boolean): void {
  for (const { field, forms, isKey } of names) {
    const system = systemColumnOf(forms, isOwned);
    if (system !== null) {
      const help = isKey ? OTHER_THAN_OWNER : system.help;
      place.report("BG2012", { name: field, ...system, help }, "key");
    }
    if (POSTGRES_COLUMNS.has(forms.snake)) {
      const reason = "every table of PostgreSQL has a column of that name already";
      const help = `choose another name, for example "${forms.snake}_value"`;
      place.report("BG2010", { what: "field", name: field, reason, help }, "key");
    }
  }
}

/** For all targets alike: one spec serves each of them. */
function reportMethodName({ given, camel, snake }: NameForms, place: Place): void {
  if (!OBJECT_METHODS.has(camel)) return;
  const reason = `its key would be "${camel}", and every object of JavaScript has a method of that name`;
  const help = `choose another name, or set api.casing to snake, where its key is "${snake}"`;
  place.report("BG2010", { what: "field", name: given, reason, help }, "key");
}

const OTHER_THAN_OWNER =
  'the owner is known without it; call it after the part that it plays, for example "assignee", or set owner: none';

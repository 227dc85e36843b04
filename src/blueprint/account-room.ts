import type { FieldSpec, ResourceSpec } from "../spec/spec.js";
import { nameForms, nameKey } from "./naming.js";
import type { Place } from "./place.js";

/** What a backend with accounts is hardly meant for. */
const FEWEST_ACCOUNTS = 10;

/** Reports the fields of `users` whose every value one account takes, and which have next to none. */
export function reportFullAccounts({ fields, unique = [] }: ResourceSpec, place: Place): void {
  const ruled = new Set(unique.flatMap(onlyName).map((name) => nameKey(nameForms(name))));
  for (const [name, field] of fields) {
    const isUnique = field.unique === true || ruled.has(nameKey(nameForms(name)));
    const isAlwaysThere = field.optional !== true || field.default !== undefined;
    const room = roomOf(field);
    if (!isUnique || !isAlwaysThere || room >= FEWEST_ACCOUNTS) continue;
    const count = room === 1 ? "one account" : `${String(room)} accounts`;
    const reason = `there could be no more than ${count}: each has a value of ${nameForms(name).snake} to itself`;
    place.at(name).report("BG2072", { reason, help: "make it optional with ?, or leave out unique" }, "key");
  }
}

/** How many values a field has, as far as that is plain. */
function roomOf({ type, enum: values, minimum, maximum }: FieldSpec): number {
  if (type === "enum") return values?.length ?? Infinity;
  const isBound = type === "int" && typeof minimum === "number" && typeof maximum === "number";
  return isBound ? maximum - minimum + 1 : Infinity;
}

function onlyName(rule: string | readonly string[]): readonly string[] {
  const names = typeof rule === "string" ? [rule] : rule;
  return names.length === 1 ? names : [];
}

import type { NameForms } from "./name-forms.js";
import { nameForms, nameKey } from "./naming.js";
import { OWNER_COLUMN, SYSTEM_COLUMNS } from "./reserved-names.js";

/** A column that the server keeps, and why a field cannot be called so. */
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

/** The server's column that a name would meet, or null. */
export function systemColumnOf(name: NameForms, isOwned: boolean): SystemColumn | null {
  return (isOwned ? whenOwned : always).get(nameKey(name)) ?? null;
}

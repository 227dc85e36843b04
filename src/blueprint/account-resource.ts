import type { FieldSpec, ResourceSpec, Spec } from "../spec/spec.js";
import { reportFullAccounts } from "./account-room.js";
import { nameForms, nameKey } from "./naming.js";
import type { Place } from "./place.js";

/** The resource that holds the accounts. */
export const ACCOUNTS_TABLE = "users";

/** Where the owner column of every owned resource points. */
export const OWNER_TARGET = `${ACCOUNTS_TABLE}.id`;

/** Their sessions: a table that is no resource. */
export const SESSIONS_TABLE = "refresh_tokens";

/** The names in the database that accounts bring with them, those of `users` aside. */
export const NAMES_OF_ACCOUNTS: readonly string[] = [SESSIONS_TABLE, `ix_${SESSIONS_TABLE}_user_id`];

/**
 * The resources of a backend with accounts: `users`, extended by what the spec says of it, is among them.
 * Reports what the spec cannot say of it.
 */
export function withAccounts(
  { resources }: Spec,
  roles: readonly string[],
  place: Place,
): ReadonlyMap<string, ResourceSpec> {
  const written = resources.get(ACCOUNTS_TABLE);
  const brought = accountFields(roles);
  if (written !== undefined) reportUsers(written, brought, place.at(ACCOUNTS_TABLE));
  const names = keysOf(brought);
  const extra = [...(written?.fields ?? [])].filter(([name]) => !names.has(nameKey(nameForms(name))));
  const users: ResourceSpec = {
    ...written,
    owner: "none",
    softDelete: false,
    // Nothing of it is reached but through /auth, unless the spec says so.
    operations: written?.operations ?? [],
    fields: new Map([...brought, ...extra]),
  };
  const others = [...resources].filter(([name]) => name !== ACCOUNTS_TABLE);
  return new Map([[ACCOUNTS_TABLE, users], ...others]);
}

const UNFIT_OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["create", "POST /auth/register makes them"],
  ["replace", "email, password and roles have ways of their own, and update changes the other fields"],
]);

function reportUsers(written: ResourceSpec, brought: ReadonlyMap<string, FieldSpec>, place: Place): void {
  const refuse = (at: Place, reason: string, help: string) => {
    at.report("BG2072", { reason, help });
  };
  if (written.owner === "user")
    refuse(place.at("owner"), "an account has no owner: it is one", "remove owner from users");
  if (written.softDelete === true) {
    const reason = "accounts are deleted for good, with all that they own, and their address is free again";
    refuse(place.at("softDelete"), reason, "remove softDelete from users");
  }
  for (const [index, operation] of (written.operations ?? []).entries()) {
    const reason = UNFIT_OPERATIONS.get(operation);
    if (reason !== undefined)
      refuse(
        place.at("operations", index),
        `users cannot have the operation ${operation}: ${reason}`,
        "remove it here",
      );
  }
  reportFields(written.fields, brought, place.at("fields"));
  reportFullAccounts(written, place.at("fields"));
}

function reportFields(
  fields: ResourceSpec["fields"],
  brought: ReadonlyMap<string, FieldSpec>,
  place: Place,
): void {
  const names = keysOf(brought);
  for (const [name, { type }] of fields) {
    if (names.has(nameKey(nameForms(name)))) {
      const reason = `every account has the field ${nameForms(name).snake} already`;
      place.at(name).report("BG2072", { reason, help: "remove it here" }, "key");
    } else if (type === "many") {
      const reason = "users cannot have a many-to-many relation: register and /auth/me take fields alone";
      const help = "declare it on the other resource, for example members: many(users)";
      place.at(name).report("BG2072", { reason, help }, "key");
    }
  }
}

function keysOf(fields: ReadonlyMap<string, FieldSpec>): ReadonlySet<string> {
  return new Set([...fields.keys()].map((name) => nameKey(nameForms(name))));
}

function accountFields(roles: readonly string[]): ReadonlyMap<string, FieldSpec> {
  const role: FieldSpec =
    roles.length > 0 ? { type: "enum", enum: roles } : { type: "string", minLength: 1, maxLength: 64 };
  return new Map<string, FieldSpec>([
    ["email", { type: "email", unique: true, immutable: true, description: "What the user logs in with" }],
    ["password", { type: "password", minLength: 8, maxLength: 128 }],
    [
      "roles",
      { type: "array", items: role, default: [], readOnly: true, description: "What the user may do" },
    ],
  ]);
}

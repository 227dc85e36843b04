import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { authRoutes } from "../../contract/auth-routes.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsLiteral, tsProperty } from "../../render/ts-literal.js";
import { isInherited } from "./inherited-key.js";
import { resourceSymbols } from "./symbols.js";

/** What the files of `/auth` show, and those that know of accounts: under `accounts`, which is null without them. */
export function accountsView(blueprint: Blueprint): {
  readonly accounts: object | null;
  readonly uuidAccounts: boolean;
} {
  const routes = authRoutes(blueprint);
  if (routes === null) return { accounts: null, uuidAccounts: false };
  const { users, path, roles, messages, examples, isAboutAll } = routes;
  return {
    uuidAccounts: blueprint.database.ids === "uuid",
    accounts: {
      ...resourceSymbols(users),
      ...messages,
      own: { get: ownArgument(isAboutAll.get), update: ownArgument(isAboutAll.update) },
      example: { refresh: tsLiteral(examples.refresh), password: tsLiteral(examples.password) },
      path,
      roles: roles.length === 0 ? null : tsLiteral(roles),
      kept: keptColumns(users),
    },
  };
}

/** `toString: users.toString`: the compiler finds in every change what every object has. Null where no field is called like that. */
function keptColumns(users: Resource): Code | null {
  const keys = users.fields.map(({ json }) => json).filter(isInherited);
  const { table } = resourceSymbols(users);
  return keys.length === 0
    ? null
    : joinCode(
        keys.map((key) => code`${tsKey(key)}: ${table}${tsProperty(key)}`),
        ", ",
      );
}

/** What tells the service of `users` whose row it is about, and which. */
function ownArgument(isAboutAll: boolean): Code {
  return isAboutAll ? code`caller.id` : code`caller.id, caller.id`;
}

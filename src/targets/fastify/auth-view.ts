import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { authRoutes } from "../../contract/auth-routes.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsLiteral } from "../../render/ts-literal.js";
import { keptColumns } from "./kept-columns.js";
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
      kept: keptBeside(users),
    },
  };
}

/** What every change of an account says beside; null where no field is called like what every object has. */
function keptBeside(users: Resource): Code | null {
  const kept = keptColumns(users, resourceSymbols(users).table);
  return kept.length === 0 ? null : joinCode(kept, ", ");
}

/** What tells the service of `users` whose row it is about, and which. */
function ownArgument(isAboutAll: boolean): Code {
  return isAboutAll ? code`caller.id` : code`caller.id, caller.id`;
}

import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { code, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { authRoutes } from "../../contract/auth-routes.js";
import { tuple } from "./repository-rows.js";
import { idTypes, resourceSymbols } from "./symbols.js";
import { exampleReferences } from "../../contract/test-rows.js";
import { testBodies } from "../../contract/test-bodies.js";
import { changeableKeys } from "../../contract/test-changes.js";
import { picked, requiredErrors } from "./tests-view.js";

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
      id: idTypes(blueprint).value,
      own: { get: ownArgument(isAboutAll.get), update: ownArgument(isAboutAll.update) },
      example: { refresh: pythonLiteral(examples.refresh), password: pythonLiteral(examples.password) },
      refers: exampleReferences(blueprint, users).length > 0,
      path,
      roles: roles.length === 0 ? null : tuple(roles.map(pythonString)),
      item_: blueprint.api.envelope ? code`["data"]` : code``,
      required: requiredErrors(users),
      changes: changesOf(blueprint, users),
    },
  };
}

/** A change of what a user may change about themselves; null where there is nothing. */
function changesOf(blueprint: Blueprint, users: Resource): Code | null {
  const keys = changeableKeys(users, testBodies(blueprint, users)[1]);
  return keys.length === 0 ? null : picked(keys);
}

/** What tells the service of `users` whose row it is about, and which. */
function ownArgument(isAboutAll: boolean): Code {
  return isAboutAll ? code`caller.id` : code`caller.id, caller.id`;
}

import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { code, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { hasAccounts, withAccountOperations } from "./account-view.js";
import { jsonKey } from "./json-key.js";
import { messagesOf } from "./messages.js";
import { rowRange } from "./row-range.js";
import { tuple } from "./repository-rows.js";
import { idTypes, resourceSymbols } from "./symbols.js";
import { exampleReferences } from "./test-rows.js";
import { testBodies } from "./test-bodies.js";
import { changeableKeys, picked, requiredErrors } from "./tests-view.js";

/** What the files of `/auth` show, and those that know of accounts: under `accounts`, which is null without them. */
export function accountsView(blueprint: Blueprint): {
  readonly accounts: object | null;
  readonly uuidAccounts: boolean;
} {
  const users = blueprint.resources.find(({ isAccounts }) => isAccounts);
  if (users === undefined || !hasAccounts(blueprint)) return { accounts: null, uuidAccounts: false };
  const messages = messagesOf(users);
  const roles = blueprint.auth.strategy === "jwt" ? blueprint.auth.roles : [];
  const jsonString = (key: string): Code => pythonString(jsonKey(blueprint.api, key));
  return {
    uuidAccounts: blueprint.database.ids === "uuid",
    accounts: {
      ...resourceSymbols(users),
      id: idTypes(blueprint).value,
      own: { get: ownArgument(users, "get"), update: ownArgument(users, "update") },
      example: {
        refresh: code`{${jsonString("refresh_token")}: "q0qzb1sQq7mKx3tWc0p8nR5vLh2yJd6e"}`,
        password: code`{${jsonString("current_password")}: "correct horse", ${jsonString("new_password")}: "battery staple"}`,
      },
      refers: exampleReferences(blueprint, users).length > 0,
      path: `${blueprint.api.prefix}/auth`,
      roles: roles.length === 0 ? null : tuple(roles.map(pythonString)),
      item_: blueprint.api.envelope ? code`["data"]` : code``,
      required: requiredErrors(users),
      changes: changesOf(blueprint, users),
      created: messages.create,
      found: messages.get,
      updated: messages.update,
    },
  };
}

/** A change of what a user may change about themselves; null where there is nothing. */
function changesOf(blueprint: Blueprint, users: Resource): Code | null {
  const keys = changeableKeys(users, testBodies(blueprint, users)[1]);
  return keys.length === 0 ? null : picked(keys);
}

/** What tells the service of `users` whose row it is about, and which. */
function ownArgument(users: Resource, operation: Operation): Code {
  const isAboutAll = rowRange(withAccountOperations(users), operation) === "all";
  return isAboutAll ? code`caller.id` : code`caller.id, caller.id`;
}

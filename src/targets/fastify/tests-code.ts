import { rolesForAllOf } from "../../contract/test-access.js";
import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { fixedKeys } from "../../contract/json-key.js";
import { callsOf, type TestCall } from "../../contract/test-calls.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsString } from "../../render/ts-literal.js";

/** A list of several items, for what we print in one line: `["id", "read_only"]`. */
const ROW = /^\[.+, .+\]$/;

/** `["title", "done"]`; null where there are none. */
export function stringList(texts: readonly string[]): Code | null {
  return texts.length === 0 ? null : listOf(texts.map(tsString));
}

/** `[a, b]`; a row a line where they are lists or objects of several items, as a formatter has it. */
export function listOf(entries: readonly Code[]): Code {
  const isTable = entries.length > 1 && entries.every(({ text }) => ROW.test(text));
  return isTable ? code`[\n  ${joinCode(entries, ",\n  ")},\n]` : code`[${joinCode(entries, ", ")}]`;
}

/** `[["GET", PATH], ["DELETE", ABSENT]]`; null where there are none. */
export function callList(calls: readonly TestCall[]): Code | null {
  if (calls.length === 0) return null;
  return listOf(calls.map(({ method, isOne }) => code`[${tsString(method)}, ${isOne ? "ABSENT" : "PATH"}]`));
}

export function operationCalls(operations: readonly Operation[]): Code | null {
  return callList(callsOf(operations));
}

/** Part of the second body: `{ title: BODIES[1].title }`. */
export function picked(keys: readonly string[], body = 1): Code {
  return code`{ ${joinCode(
    keys.map((key) => code`${tsKey(key)}: ${valueIn(body, key)}`),
    ", ",
  )} }`;
}

/** `BODIES[0].title` */
export function valueIn(body: number, key: string): Code {
  const bare = tsKey(key);
  return bare.text === key ? code`BODIES[${body}].${bare}` : code`BODIES[${body}][${tsString(key)}]`;
}

/** What comes after the name of the user in `headersFor("ana", "admin")`. */
export function roleArguments(roles: readonly string[]): Code {
  return joinCode(
    roles.map((role) => code`, ${tsString(role)}`),
    "",
  );
}

export function rolesOf(resources: readonly Resource[]): Code {
  return roleArguments(rolesForAllOf(resources));
}

/** What all tests of resources show of the project. */
export function commonView(blueprint: Blueprint, resource: Resource): object {
  return {
    auth: blueprint.auth.strategy === "jwt",
    accounts: hasAccounts(blueprint),
    user: blueprint.auth.strategy === "jwt" ? "ana" : "anyone",
    path: tsString(`${blueprint.api.prefix}${resource.path}`),
    json: fixedKeys(blueprint.api),
  };
}

/** The import block of a test file: what each module's flags name. */
export function testImports(...modules: readonly (readonly [module: string, names: Names])[]): Code {
  return tsImports(
    modules.flatMap(([module, names]) =>
      Object.entries(names).flatMap(([name, isUsed]) => (isUsed ? [`${module}:${name}`] : [])),
    ),
  );
}

type Names = Readonly<Record<string, boolean>>;

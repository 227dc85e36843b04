import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { jsonKey } from "../../contract/json-key.js";
import { accountBodies } from "../../contract/test-bodies.js";
import { ownTestRows, rowId, type RowNumber } from "../../contract/test-rows.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsLiteral } from "../../render/ts-literal.js";
import { isInherited } from "./inherited-key.js";
import { resourceSymbols } from "./symbols.js";
import { insertsOf } from "./tests-rows-view.js";
import { wireValue } from "./wire-value.js";

const NUMBERS: readonly (readonly [name: string, number: RowNumber])[] = [
  ["ana", 1],
  ["bob", 2],
  ["eve", 3],
];

/** What `tests/auth/users.ts` shows: the users that every test finds, and the rows that they refer to. */
export function testUsersView(blueprint: Blueprint, users: Resource): object {
  const { folder, table } = resourceSymbols(users);
  const inserts = insertsOf(blueprint, ownTestRows(blueprint, users), "../..");
  const ids = NUMBERS.map(([name, number]) => code`${name}: ${tsLiteral(rowId(blueprint, number))}`);
  return {
    table,
    ids: joinCode(ids, ", "),
    inserts,
    users: NUMBERS.map(([name], index) => userLiteral(blueprint, users, { name, index })),
    imports: tsImports([
      "../../src/db/base.js:utcNow",
      `../../src/${folder}/table.js:${table}`,
      "../support/app.js:startedApp",
      ...inserts.flatMap(({ imports }) => imports),
    ]),
  };
}

function userLiteral(
  blueprint: Blueprint,
  users: Resource,
  { name, index }: { readonly name: string; readonly index: number },
): Code {
  const body = accountBodies(blueprint, users).slice(-NUMBERS.length)[index];
  const key = (text: string): Code => tsKey(jsonKey(blueprint.api, text));
  const values = users.fields.flatMap((field) => {
    const value = body?.get(field.json) ?? field.default ?? (isInherited(field.json) ? null : undefined);
    return value === undefined
      ? []
      : [code`${tsKey(field.json)}: ${tsLiteral(wireValue(field.type, value))}`];
  });
  const hasRoles = users.fields.some(({ json }) => json === "roles");
  const entries = [
    code`id: USER_IDS.${name}`,
    ...values,
    ...(hasRoles ? [] : [code`roles: []`]),
    code`${key("created_at")}: now`,
    code`${key("updated_at")}: now`,
  ];
  return code`{ ${joinCode(entries, ", ")} }`;
}

import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import { hasAccounts } from "../../contract/accounts.js";
import { jsonKey } from "../../contract/json-key.js";
import { BOBS, GONE, ownTestRows, rowId, type TestRow } from "../../contract/test-rows.js";
import { code, imported, importsOf, type Code } from "../../render/code.js";
import { tsImports } from "../../render/ts-imports.js";
import { tsKey, tsLiteral, tsString } from "../../render/ts-literal.js";
import type { JsonValue } from "../../spec/json-value.js";
import { isInherited } from "./inherited-key.js";
import { resourceSymbols } from "./symbols.js";
import { wireValue } from "./wire-value.js";

/** Whether the tests of a resource put rows into the database that its examples refer to. */
export function hasOwnRows(blueprint: Blueprint, resource: Resource): boolean {
  return !resource.isAccounts && ownTestRows(blueprint, resource).length > 0;
}

/** What `rows.ts` of a resource's tests shows: the rows that its examples refer to. */
export function testRowsView(blueprint: Blueprint, resource: Resource): object {
  const inserts = insertsOf(blueprint, ownTestRows(blueprint, resource), "../..");
  return {
    plural: resource.name.plural.words,
    inserts,
    imports: tsImports([
      "../../src/db/base.js:utcNow",
      "../../src/db/database.js:type Db",
      ...inserts.flatMap(({ imports }) => imports),
    ]),
  };
}

/** Rows of one table, to be inserted in one statement. */
export interface InsertView {
  readonly table: Code;
  /** Each its properties. */
  readonly rows: readonly (readonly Code[])[];
  readonly imports: readonly string[];
}

/** Statements that put rows into the database, each after what it refers to; `root` leads from the file to the project. */
export function insertsOf(
  blueprint: Blueprint,
  rows: readonly TestRow[],
  root: string,
): readonly InsertView[] {
  const tables = [...new Set(rows.map(({ resource }) => resource))];
  return tables.map((resource) => {
    const symbols = resourceSymbols(resource);
    const table = imported(`${root}/src/${symbols.folder}/table.js`, symbols.table);
    const literals = rows
      .filter((row) => row.resource === resource)
      .map((row) => propertiesOf(blueprint, row));
    return { table, rows: literals, imports: importsOf([table, ...literals.flat()]) };
  });
}

/** `id: "…"`, `user_id: "ana"`, `name: "Name 1"`, `created_at: now`, `updated_at: now` */
function propertiesOf(
  blueprint: Blueprint,
  { resource, number, values, references }: TestRow,
): readonly Code[] {
  const key = (name: string): Code => tsKey(jsonKey(blueprint.api, name));
  return [
    code`id: ${tsLiteral(rowId(blueprint, number))}`,
    ...(resource.isOwned
      ? [code`${key("user_id")}: ${ownerOf(blueprint, number === BOBS ? "bob" : "ana")}`]
      : []),
    ...[...references].map(([field, to]) => code`${tsKey(field.json)}: ${tsLiteral(rowId(blueprint, to))}`),
    ...[...values, ...defaultsBeside(resource, values)].map(
      ([field, value]) => code`${tsKey(field.json)}: ${tsLiteral(wireValue(field.type, value))}`,
    ),
    ...inheritedBeside(resource, values),
    code`${key("created_at")}: now`,
    code`${key("updated_at")}: now`,
    ...(number === GONE ? [code`${key("deleted_at")}: now`] : []),
  ];
}

/** What a column holds that nobody has sent: the database knows no defaults. */
function defaultsBeside(
  { fields }: Resource,
  values: TestRow["values"],
): readonly (readonly [Field, JsonValue])[] {
  return fields.flatMap((field) =>
    field.default === undefined || values.has(field) ? [] : [[field, field.default] as const],
  );
}

/** `constructor: null`: a row without it would have what every object has. */
function inheritedBeside({ fields }: Resource, values: TestRow["values"]): readonly Code[] {
  return fields
    .filter((field) => isInherited(field.json) && field.default === undefined && !values.has(field))
    .map(({ json }) => code`${tsKey(json)}: null`);
}

/** Whom the headers of a test's request name. */
export function ownerOf(blueprint: Blueprint, name: string): Code {
  if (!hasAccounts(blueprint)) return tsString(name);
  return code`${imported("../auth/users.js", "USER_IDS")}.${name}`;
}

import { testDatabaseImport } from "./test-database.js";
import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import type { JsonValue } from "../../spec/json-value.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { hasAccounts } from "../../contract/accounts.js";
import { importBlock } from "./import-block.js";
import { UUID } from "./python-modules.js";
import { pythonValue } from "./python-value.js";
import { words } from "./repository-view.js";
import { attributeOf, resourceSymbols } from "./symbols.js";
import { BOBS, GONE, ownTestRows, rowId, type RowNumber, type TestRow } from "../../contract/test-rows.js";
import { isKeptAsText } from "./types.js";

const UTC_NOW = imported("app.db.base", "utc_now");

/** What `conftest.py` of a resource's tests shows: the rows that its examples refer to. */
export function testRowsView(blueprint: Blueprint, resource: Resource): object {
  const { rows, needed } = referredRows(blueprint, resource);
  return {
    pluralWords: words(resource.name.plural.words),
    rows,
    inHost: blueprint.host !== null,
    imports: importBlock(needed, { pytest: true, [testDatabaseImport(blueprint)]: true }),
  };
}

/** What `tests/auth/users.py` shows: the users that every test finds, and the rows that they refer to. */
export function testUsersView(blueprint: Blueprint, users: Resource): object {
  const symbols = resourceSymbols(users);
  const { rows, needed } = referredRows(blueprint, users);
  const isUuid = blueprint.database.ids === "uuid";
  return {
    ...symbols,
    rows,
    isUuid,
    imports: importBlock(needed, {
      uuid: isUuid,
      "sqlmodel:SQLModel": rows.length > 0,
      [`app.${symbols.module}.models:${symbols.class}`]: true,
      [`app.${symbols.module}.schemas:${symbols.schema}Create`]: true,
      [`tests.${symbols.module}.examples:BODIES`]: true,
    }),
  };
}

/** The rows that the examples of a resource refer to, and what has to be imported for them. */
function referredRows(
  blueprint: Blueprint,
  resource: Resource,
): { readonly rows: readonly Code[]; readonly needed: readonly string[] } {
  const rows = ownTestRows(blueprint, resource);
  const calls = rowCalls(blueprint, rows);
  return { rows: calls, needed: importsOf(calls) };
}

export function rowCalls(blueprint: Blueprint, rows: readonly TestRow[]): readonly Code[] {
  return rows.map((row) => rowCall(blueprint, row));
}

/** `Project(id=…, user_id="ana", name="Name 1")` */
function rowCall(blueprint: Blueprint, { resource, number, values, references }: TestRow): Code {
  const symbols = resourceSymbols(resource);
  const parts = [
    code`id=${idLiteral(blueprint, number)}`,
    ...(resource.isOwned ? [code`user_id=${ownerOf(blueprint, number === BOBS ? "bob" : "ana")}`] : []),
    ...[...references].map(([field, to]) => code`${attributeOf(field)}=${idLiteral(blueprint, to)}`),
    ...[...values].map(([field, value]) => code`${attributeOf(field)}=${literal(field, value)}`),
    ...(number === GONE ? [code`deleted_at=${UTC_NOW}()`] : []),
  ];
  return code`${imported(`app.${symbols.module}.models`, symbols.class)}(${joinCode(parts, ", ")})`;
}

/** Whom the headers of a test's request name. */
export function ownerOf(blueprint: Blueprint, name: string): Code {
  if (!hasAccounts(blueprint)) return pythonString(name);
  return code`${imported("tests.auth.users", "USER_IDS")}[${pythonString(name)}]`;
}

/** As the column holds it. */
function literal({ type }: Field, value: JsonValue): Code {
  return type.kind === "array" && isKeptAsText(type.items) ? pythonLiteral(value) : pythonValue(type, value);
}

function idLiteral(blueprint: Blueprint, number: RowNumber): Code {
  const id = rowId(blueprint, number);
  return typeof id === "number" ? pythonLiteral(id) : code`${UUID}.UUID(${pythonString(id)})`;
}

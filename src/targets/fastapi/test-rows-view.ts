import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import type { JsonValue } from "../../spec/json-value.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { pythonLiteral, pythonString } from "../../render/python-literal.js";
import { importBlock } from "./import-block.js";
import { UUID } from "./python-modules.js";
import { pythonValue } from "./python-value.js";
import { words } from "./repository-view.js";
import { attributeOf, resourceSymbols } from "./symbols.js";
import { BOBS, GONE, rowId, testRows, type RowNumber, type TestRow } from "./test-rows.js";
import { isKeptAsText } from "./types.js";

/** What `conftest.py` of a resource's tests shows: the rows that its examples refer to. */
export function testRowsView(blueprint: Blueprint, resource: Resource): object {
  const rows = testRows(blueprint, resource);
  const calls = rows.map((row) => rowCall(blueprint, row));
  const hasGone = rows.some(({ number }) => number === GONE);
  return {
    pluralWords: words(resource.name.plural.words),
    rows: calls,
    imports: importBlock(importsOf(calls), {
      pytest: true,
      "fastapi:FastAPI": true,
      "app.db.base:utc_now": hasGone,
    }),
  };
}

/** `Project(id=…, user_id="ana", name="Name 1")` */
function rowCall(blueprint: Blueprint, { resource, number, values, references }: TestRow): Code {
  const symbols = resourceSymbols(resource);
  const parts = [
    code`id=${idLiteral(blueprint, number)}`,
    ...(resource.isOwned ? [code`user_id=${pythonString(number === BOBS ? "bob" : "ana")}`] : []),
    ...[...references].map(([field, to]) => code`${attributeOf(field)}=${idLiteral(blueprint, to)}`),
    ...[...values].map(([field, value]) => code`${attributeOf(field)}=${literal(field, value)}`),
    ...(number === GONE ? [code`deleted_at=utc_now()`] : []),
  ];
  return code`${imported(`app.${symbols.module}.models`, symbols.class)}(${joinCode(parts, ", ")})`;
}

/** As the column holds it. */
function literal({ type }: Field, value: JsonValue): Code {
  return type.kind === "array" && isKeptAsText(type.items) ? pythonLiteral(value) : pythonValue(type, value);
}

function idLiteral(blueprint: Blueprint, number: RowNumber): Code {
  const id = rowId(blueprint, number);
  return typeof id === "number" ? pythonLiteral(id) : code`${UUID}.UUID(${pythonString(id)})`;
}

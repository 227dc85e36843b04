import type { Blueprint, ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { keyName } from "../../blueprint/table-names.js";
import { code, imported, importsOf, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsProperty, tsString } from "../../render/ts-literal.js";
import { idType } from "./column-types.js";
import { linkTableSymbol } from "./symbols.js";
import { drizzleIndex, drizzleKey } from "./table-rules.js";

/** The table of links in `table.ts` of the resource whose items list them. Its properties are called like its columns. */
export function linkTableView(
  blueprint: Blueprint,
  resource: Resource,
  many: ManyRelation,
): { readonly imports: readonly string[] } {
  const { table, ownColumn, otherColumn } = many;
  const ends = [ownColumn, otherColumn];
  const columns = ends.map((column) => code`${tsKey(column)}: ${idType(blueprint)(column)}.notNull()`);
  const own = { name: many.ownConstraint, column: ownColumn, table: resource.table };
  const other = { name: many.otherConstraint, column: otherColumn, table: many.to };
  const rules = [
    primaryKey(table, ends),
    ...[own, other].map((key) => drizzleKey(blueprint, { ...key, from: null, onDelete: "cascade" })),
    drizzleIndex({ name: many.indexName, isUnique: false }, [otherColumn, ownColumn].map(property)),
  ];
  return {
    imports: importsOf([...columns, ...rules]),
    ...{ description: `Which ${many.relation.name.words} each ${resource.name.singular.words} has.` },
    ...{ symbol: linkTableSymbol(many), table, columns, rules },
  };
}

function primaryKey(table: string, columns: readonly string[]): Code {
  const key = imported("drizzle-orm/pg-core", "primaryKey");
  return code`${key}({ name: ${tsString(keyName(table))}, columns: [${joinCode(columns.map(property), ", ")}] })`;
}

function property(column: string): Code {
  return code`t${tsProperty(column)}`;
}

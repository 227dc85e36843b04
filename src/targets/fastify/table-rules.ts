import type { Blueprint, Index, Resource } from "../../blueprint/blueprint.js";
import type { OnDelete } from "../../blueprint/field-type.js";
import { targetOf } from "../../contract/resource-index.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsProperty, tsString } from "../../render/ts-literal.js";
import { resourceSymbols } from "./symbols.js";

const drizzle = (name: string): Code => imported("drizzle-orm/pg-core", name);

export const PG_TABLE = drizzle("pgTable");

const ON_DELETE: Readonly<Record<OnDelete, Code>> = {
  restrict: code``,
  setNull: code`.onDelete("set null")`,
  cascade: code`.onDelete("cascade")`,
};

/** A foreign key among the rules of a table, whose columns are those of `t`. */
export interface TableKey {
  readonly name: string;
  readonly from: Resource | null;
  /** The key of the column. */
  readonly column: string;
  /** The table that it leads to. */
  readonly table: string;
  readonly onDelete: OnDelete;
}

export function drizzleKey({ resources }: Blueprint, key: TableKey): Code {
  const target = targetOf(resources, { to: key.table });
  const id = target === key.from ? code`t.id` : code`${tableConstant(target)}.id`;
  const parts = [
    code`name: ${tsString(key.name)}`,
    code`columns: [t${tsProperty(key.column)}]`,
    code`foreignColumns: [${id}]`,
  ];
  return code`${drizzle("foreignKey")}({ ${joinCode(parts, ", ")} })${ON_DELETE[key.onDelete]}`;
}

export function drizzleIndex(
  { name, isUnique }: Pick<Index, "name" | "isUnique">,
  keys: readonly Code[],
): Code {
  const kind = drizzle(isUnique ? "uniqueIndex" : "index");
  return code`${kind}(${tsString(name)}).on(${joinCode(keys, ", ")})`;
}

/** The table of a resource, from another one's folder. */
function tableConstant(resource: Resource): Code {
  const { folder, table } = resourceSymbols(resource);
  return imported(`../${folder}/table.js`, table);
}

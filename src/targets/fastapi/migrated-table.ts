import type { ForeignKey, Table, TableColumn, TableIndex, ValueCheck } from "../../evolution/table.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { checkValues } from "./check-rules.js";
import { onDeleteArgument } from "./foreign-keys.js";
import { migratedType } from "./migration-types.js";

/** A table as the template of a migration shows it. */
export interface TableView {
  readonly table: string;
  readonly items: readonly Code[];
  readonly indexes: readonly Code[];
}

/** `forward`: the foreign keys that cannot be made with their table. */
export function migratedTable(table: Table, forward: readonly ForeignKey[] = []): TableView {
  const { name, columns, primaryKey, checks, foreignKeys, indexes } = table;
  const keys = primaryKey.columns.map(pythonString);
  return {
    table: name,
    items: [
      ...columns.map((column) => migratedColumn(column)),
      code`sa.PrimaryKeyConstraint(${joinCode(keys, ", ")}, name=op.f(${pythonString(primaryKey.name)}))`,
      ...checks.map(migratedCheck),
      ...foreignKeys.map((key) => migratedKey(key, forward.includes(key))),
    ],
    indexes: indexes.map((index) => code`op.create_index(${joinCode(indexArguments(name, index), ", ")})`),
  };
}

/** `options`: what else there is to say of it. */
export function migratedColumn(
  { name, type, isNullable, isIdentity }: TableColumn,
  options: readonly Code[] = [],
): Code {
  const parts = isIdentity
    ? [code`${migratedType(type)}.with_variant(sa.Integer(), "sqlite")`, code`sa.Identity()`]
    : [migratedType(type)];
  const nullable = code`nullable=${isNullable ? "True" : "False"}`;
  return code`sa.Column(${joinCode([pythonString(name), ...parts, nullable, ...options], ", ")})`;
}

function migratedCheck({ name, column, values }: ValueCheck): Code {
  return code`sa.CheckConstraint(sa.column(${pythonString(column)}).in_(${checkValues(values)}), name=op.f(${pythonString(name)}))`;
}

/** Among the items of a table; PostgreSQL leaves out what leads forward. */
function migratedKey(key: ForeignKey, isForward = false): Code {
  const parts = [
    code`[${pythonString(key.column)}]`,
    code`[${pythonString(`${key.to}.id`)}]`,
    code`name=op.f(${pythonString(key.name)})`,
    ...onDeleteArgument(key.onDelete),
    ...(isForward ? [code`use_alter=True`] : []),
  ];
  return code`sa.ForeignKeyConstraint(${joinCode(parts, ", ")})`;
}

/** What Alembic's `create_foreign_key` is told behind name and table. */
export function keyArguments(key: ForeignKey): Code[] {
  return [
    pythonString(key.to),
    code`[${pythonString(key.column)}]`,
    code`["id"]`,
    ...onDeleteArgument(key.onDelete),
  ];
}

/** What Alembic's `create_index` is told: name, table, columns, and what else there is to say. */
export function indexArguments(table: string, index: TableIndex): Code[] {
  const { name, columns, isUnique, onlyLive, ignoresCase } = index;
  const parts = columns.map((column) =>
    ignoresCase ? code`sa.text(${pythonString(`lower(${column})`)})` : pythonString(column),
  );
  const live = code`sa.text("deleted_at IS NULL")`;
  return [
    pythonString(name),
    pythonString(table),
    code`[${joinCode(parts, ", ")}]`,
    ...(isUnique ? [code`unique=True`] : []),
    ...(onlyLive ? [code`postgresql_where=${live}`, code`sqlite_where=${live}`] : []),
  ];
}

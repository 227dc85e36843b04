/**
 * What deleting a row means for those that refer to it, where the foreign keys alone cannot say:
 * to the database a soft-deleted row is still there, and still refers to others.
 */
import { and, getTableColumns, inArray, isNull, or, type SQL } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { ApiError } from "../core/errors.js";
import * as tables from "../tables.js";
import { utcNow } from "./base.js";
import type { Db } from "./database.js";

interface Rows {
  readonly table: PgTable;
  readonly ids: readonly unknown[];
}

/** A column of `child` that holds the ids of another table, or of its own. */
interface Reference {
  readonly child: PgTable;
  readonly column: PgColumn;
  /** What its rows call the column. */
  readonly key: string;
  readonly rule: "cascade" | "set null" | "restrict";
}

/** PostgreSQL takes no more than 65,535 parameters in a statement. */
const MOST_IDS = 10_000;

const references = findReferences(Object.values(tables));

/**
 * Does what the foreign keys of rows that refer to a soft-deleted one say. The row itself is marked
 * already. Throws a 409 if a row that stays has to keep what it refers to.
 */
export async function followSoftDelete(db: Db, table: PgTable, id: unknown): Promise<void> {
  const gone: Rows[] = [{ table, ids: [id] }];
  const doomed = new Map<PgTable, SQL[]>();
  // It grows meanwhile.
  for (const { table: parent, ids } of gone) {
    for (const { child, column, key, rule } of referencesTo(parent)) {
      const refers = inArray(column, [...ids]);
      if (rule === "set null") {
        await letGo(db, child, key, refers);
      } else if (rule === "cascade" && isSoft(child)) {
        gone.push(...portions(child, await markDeleted(db, child, refers)));
      } else if (rule === "cascade") {
        doomed.set(child, [...(doomed.get(child) ?? []), refers]);
      }
    }
  }
  for (const child of inDeletionOrder(doomed.keys())) {
    const isDoomed = or(...(doomed.get(child) ?? []));
    await db.delete(child).where(isDoomed);
  }
  for (const rows of gone) await checkUnreferred(db, rows);
}

async function markDeleted(db: Db, table: PgTable, condition: SQL): Promise<unknown[]> {
  const marked = await db
    .update(table)
    .set({ deletedAt: utcNow() })
    .where(and(condition, isNull(columnOf(table, "deletedAt"))))
    .returning({ id: columnOf(table, "id") });
  return marked.map(({ id }) => id);
}

/** The tables, each after those whose rows might keep its own from being deleted. */
function inDeletionOrder(doomed: Iterable<PgTable>): PgTable[] {
  const order: PgTable[] = [];
  const seen = new Set<PgTable>();
  const visit = (table: PgTable): void => {
    if (seen.has(table)) return;
    seen.add(table);
    for (const { child, rule } of referencesTo(table)) if (rule !== "set null") visit(child);
    order.push(table);
  };
  const wanted = new Set(doomed);
  wanted.forEach(visit);
  return order.filter((table) => wanted.has(table));
}

async function checkUnreferred(db: Db, { table, ids }: Rows): Promise<void> {
  for (const { child, column, rule } of referencesTo(table)) {
    if (rule !== "restrict") continue;
    const isLive = isSoft(child) ? isNull(columnOf(child, "deletedAt")) : undefined;
    const refers = and(inArray(column, [...ids]), isLive);
    const found = await db.select({ column }).from(child).where(refers).limit(1);
    if (found.length > 0) throw new ApiError(409, "The change conflicts with another item");
  }
}

async function letGo(
  db: Db,
  child: PgTable,
  key: string,
  condition: SQL | undefined,
): Promise<void> {
  await db
    .update(child)
    .set({ [key]: null })
    .where(condition);
}

function referencesTo(table: PgTable): readonly Reference[] {
  return references.get(table) ?? [];
}

function findReferences(all: readonly PgTable[]): ReadonlyMap<PgTable, readonly Reference[]> {
  const found = new Map<PgTable, Reference[]>(all.map((table) => [table, []]));
  for (const child of all) {
    // By name: what a foreign key names is not always the column itself, but a copy of it.
    const keys = new Map(
      Object.entries(getTableColumns(child)).map(([key, { name }]) => [name, key]),
    );
    for (const { reference, onDelete } of getTableConfig(child).foreignKeys) {
      const { columns, foreignTable } = reference();
      const rule = onDelete === "cascade" || onDelete === "set null" ? onDelete : "restrict";
      for (const column of columns) {
        found
          .get(foreignTable)
          ?.push({ child, column, key: keys.get(column.name) ?? column.name, rule });
      }
    }
  }
  return found;
}

function isSoft(table: PgTable): boolean {
  return "deletedAt" in getTableColumns(table);
}

function columnOf(table: PgTable, key: string): PgColumn {
  const column = getTableColumns(table)[key];
  if (column === undefined) throw new Error(`a table without a column ${key}`);
  return column;
}

function portions(table: PgTable, ids: readonly unknown[]): Rows[] {
  const starts = Array.from(
    { length: Math.ceil(ids.length / MOST_IDS) },
    (_, part) => part * MOST_IDS,
  );
  return starts.map((start) => ({ table, ids: ids.slice(start, start + MOST_IDS) }));
}

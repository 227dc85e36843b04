/**
 * What deleting a row means for those that refer to it, where the foreign keys alone cannot say:
 * to the database a soft-deleted row is still there, and still refers to others.
 */
import { and, getTableColumns, inArray, isNotNull, type SQL } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import * as tables from "../tables.js";
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
 * Lets no row that is gone keep others from being deleted for good: it lets go of what it refers to
 * if it can, and is deleted otherwise.
 */
export async function makeWay(db: Db, table: PgTable, ids: readonly unknown[]): Promise<void> {
  const going: Rows[] = portions(table, ids);
  const gone: Rows[] = [];
  const seen = new Map<PgTable, Set<unknown>>();
  // It grows meanwhile.
  for (const rows of going) {
    for (const { child, column, key, rule } of referencesTo(rows.table)) {
      const refers = inArray(column, [...rows.ids]);
      if (rule === "cascade" && referencesTo(child).length > 0) {
        // The database deletes these itself.
        const found = await findIds(db, child, refers);
        going.push(...portions(child, unseen(seen, child, found)));
      } else if (rule === "restrict" && isSoft(child)) {
        const isGone = and(refers, isNotNull(columnOf(child, "deleted_at")));
        if (column.notNull) {
          const found = portions(child, unseen(seen, child, await findIds(db, child, isGone)));
          going.push(...found);
          gone.push(...found);
        } else {
          await letGo(db, child, key, isGone);
        }
      }
    }
  }
  for (const rows of gone.reverse()) {
    await db.delete(rows.table).where(inArray(columnOf(rows.table, "id"), [...rows.ids]));
  }
}

/** Those of `ids` that were not seen before. */
function unseen(
  seen: Map<PgTable, Set<unknown>>,
  table: PgTable,
  ids: readonly unknown[],
): unknown[] {
  const known = seen.get(table) ?? new Set();
  const found = ids.filter((id) => !known.has(id));
  seen.set(table, new Set([...known, ...found]));
  return found;
}

async function findIds(db: Db, table: PgTable, condition: SQL | undefined): Promise<unknown[]> {
  const rows = await db
    .select({ id: columnOf(table, "id") })
    .from(table)
    .where(condition);
  return rows.map(({ id }) => id);
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
  return "deleted_at" in getTableColumns(table);
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

/** Fields that hold the id of another row, or a list of such ids. */
import { and, inArray, isNull } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type FieldError, notValid } from "../core/errors.js";
import type { Db } from "./database.js";

export interface Reference {
  readonly field: string;
  /** The id of what is referred to. */
  readonly id: PgColumn;
  /** There if that stays in its table when it is deleted. */
  readonly deletedAt?: PgColumn;
}

interface Options {
  /** The row as it was: what it refers to already is not looked at again. */
  readonly current?: Readonly<Record<string, unknown>>;
}

/**
 * Refuses a row that refers to what is not there.
 * What it refers to stays there until the transaction ends.
 */
export async function checkReferences(
  db: Db,
  references: readonly Reference[],
  values: Readonly<Record<string, unknown>>,
  { current = {} }: Options = {},
): Promise<void> {
  const errors: FieldError[] = [];
  for (const reference of references) {
    const value = values[reference.field];
    const ids = idsOf(value);
    const before = idsOf(current[reference.field]);
    const added = ids.filter((id) => !before.includes(id));
    const found = added.length > 0 ? await lockFound(db, reference, added) : [];
    const there = new Set([...before, ...found]);
    ids.forEach((id, index) => {
      if (!there.has(id)) errors.push(notFound(reference, Array.isArray(value) ? index : null));
    });
  }
  if (errors.length > 0) throw notValid(errors);
}

function idsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Those of `ids` that are there, locked in their order, so that no two writers wait for each other. */
async function lockFound(
  db: Db,
  { id, deletedAt }: Reference,
  ids: readonly unknown[],
): Promise<readonly unknown[]> {
  const rows = await db
    .select({ id })
    .from(id.table)
    .where(and(inArray(id, [...ids]), deletedAt && isNull(deletedAt)))
    .orderBy(id)
    // Soft delete changes no key, so the lock has to be one that keeps off any change.
    .for(deletedAt === undefined ? "key share" : "share");
  return rows.map((row) => row.id);
}

function notFound({ field }: Reference, index: number | null): FieldError {
  return index === null
    ? { field, code: "not_found", message: "There is no item with this id" }
    : { field: `${field}[${index}]`, code: "not_found", message: "There is no such item" };
}

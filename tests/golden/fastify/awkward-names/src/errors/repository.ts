/** The queries of errors. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import type { ErrorQuery, ErrorRead } from "./schema.js";
import { errors } from "./table.js";

const columns = {
  id: errors.id,
  user_id: errors.user_id,
  error: errors.error,
  created_at: errors.created_at,
  updated_at: errors.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(errors)
    .where(
      and(
        eq(errors.id, sql.placeholder("errorId")),
        eq(errors.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(errors)
    .where(
      and(
        eq(errors.id, sql.placeholder("errorId")),
        eq(errors.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof errors.$inferInsert) =>
  db.insert(errors).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof errors>) =>
  db
    .update(errors)
    .set({ ...changesFor(errors, changes), updated_at: nextMoment(errors.updated_at) })
    .where(
      and(
        eq(errors.id, sql.placeholder(":errorId")),
        eq(errors.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "errors",
  id: { column: errors.id, value: values.uuid },
  sorts: {
    created_at: { column: errors.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(errors)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(errors).where(where),
});

export function listErrors(db: Db, ownerId: string, query: ErrorQuery): Promise<Page<ErrorRead>> {
  return listing.page(db, query, {
    where: eq(errors.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getError(
  db: Db,
  ownerId: string,
  errorId: string,
): Promise<ErrorRead | undefined> {
  const [row] = await byId(db).execute({ errorId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockError(
  db: Db,
  ownerId: string,
  errorId: string,
): Promise<ErrorRead | undefined> {
  const [row] = await byIdLocked(db).execute({ errorId, ownerId });
  return row;
}

export async function insertError(db: Db, row: typeof errors.$inferInsert): Promise<ErrorRead> {
  return one(await insertion(db, row));
}

export async function updateError(
  db: Db,
  ownerId: string,
  errorId: string,
  changes: Changes<typeof errors>,
): Promise<ErrorRead | undefined> {
  const [row] = await modification(db, changes, { ":errorId": errorId, ":ownerId": ownerId });
  return row;
}

export async function deleteError(db: Db, ownerId: string, errorId: string): Promise<void> {
  await db.delete(errors).where(and(eq(errors.id, errorId), eq(errors.user_id, ownerId)));
}

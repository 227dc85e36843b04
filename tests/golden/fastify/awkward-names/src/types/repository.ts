/** The queries of types. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { TypeQuery, TypeRead } from "./schema.js";
import { types } from "./table.js";

const columns = {
  id: types.id,
  user_id: types.user_id,
  type: types.type,
  created_at: types.created_at,
  updated_at: types.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(types)
    .where(
      and(eq(types.id, sql.placeholder("typeId")), eq(types.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(types)
    .where(
      and(eq(types.id, sql.placeholder("typeId")), eq(types.user_id, sql.placeholder("ownerId"))),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof types.$inferInsert) =>
  db.insert(types).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof types>) =>
  db
    .update(types)
    .set({ ...changesFor(types, changes), updated_at: nextMoment(types.updated_at) })
    .where(
      and(eq(types.id, sql.placeholder(":typeId")), eq(types.user_id, sql.placeholder(":ownerId"))),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "types",
  id: { column: types.id, value: values.uuid },
  sorts: {
    created_at: { column: types.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(types)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(types).where(where),
});

export function listTypes(db: Db, ownerId: string, query: TypeQuery): Promise<Page<TypeRead>> {
  return listing.page(db, query, {
    where: eq(types.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getType(
  db: Db,
  ownerId: string,
  typeId: string,
): Promise<TypeRead | undefined> {
  const [row] = await byId(db).execute({ typeId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockType(
  db: Db,
  ownerId: string,
  typeId: string,
): Promise<TypeRead | undefined> {
  const [row] = await byIdLocked(db).execute({ typeId, ownerId });
  return row;
}

export async function insertType(db: Db, row: typeof types.$inferInsert): Promise<TypeRead> {
  return one(await insertion(db, row));
}

export async function updateType(
  db: Db,
  ownerId: string,
  typeId: string,
  changes: Changes<typeof types>,
): Promise<TypeRead | undefined> {
  const [row] = await modification(db, changes, { ":typeId": typeId, ":ownerId": ownerId });
  return row;
}

export async function deleteType(db: Db, ownerId: string, typeId: string): Promise<void> {
  await db.delete(types).where(and(eq(types.id, typeId), eq(types.user_id, ownerId)));
}

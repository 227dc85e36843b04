/** The queries of metadata. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { MetadataQuery, MetadataRead } from "./schema.js";
import { metadata } from "./table.js";

const columns = {
  id: metadata.id,
  user_id: metadata.user_id,
  metadata: metadata.metadata,
  created_at: metadata.created_at,
  updated_at: metadata.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(metadata)
    .where(
      and(
        eq(metadata.id, sql.placeholder("metadataId")),
        eq(metadata.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(metadata)
    .where(
      and(
        eq(metadata.id, sql.placeholder("metadataId")),
        eq(metadata.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof metadata.$inferInsert) =>
  db.insert(metadata).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof metadata>) =>
  db
    .update(metadata)
    .set({ ...changesFor(metadata, changes), updated_at: nextMoment(metadata.updated_at) })
    .where(
      and(
        eq(metadata.id, sql.placeholder(":metadataId")),
        eq(metadata.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "metadata",
  id: { column: metadata.id, value: values.uuid },
  sorts: {
    created_at: { column: metadata.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(metadata)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(metadata).where(where),
});

export function listMetadata(
  db: Db,
  ownerId: string,
  query: MetadataQuery,
): Promise<Page<MetadataRead>> {
  return listing.page(db, query, {
    where: eq(metadata.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
): Promise<MetadataRead | undefined> {
  const [row] = await byId(db).execute({ metadataId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
): Promise<MetadataRead | undefined> {
  const [row] = await byIdLocked(db).execute({ metadataId, ownerId });
  return row;
}

export async function insertMetadata(
  db: Db,
  row: typeof metadata.$inferInsert,
): Promise<MetadataRead> {
  return one(await insertion(db, row));
}

export async function updateMetadata(
  db: Db,
  ownerId: string,
  metadataId: string,
  changes: Changes<typeof metadata>,
): Promise<MetadataRead | undefined> {
  const [row] = await modification(db, changes, { ":metadataId": metadataId, ":ownerId": ownerId });
  return row;
}

export async function deleteMetadata(db: Db, ownerId: string, metadataId: string): Promise<void> {
  await db.delete(metadata).where(and(eq(metadata.id, metadataId), eq(metadata.user_id, ownerId)));
}

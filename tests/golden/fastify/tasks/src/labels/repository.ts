/** The queries of labels. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, sql } from "drizzle-orm";
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
import type { LabelQuery, LabelRead } from "./schema.js";
import { labels } from "./table.js";

const columns = {
  id: labels.id,
  user_id: labels.user_id,
  name: labels.name,
  created_at: labels.created_at,
  updated_at: labels.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(labels)
    .where(
      and(
        eq(labels.id, sql.placeholder("labelId")),
        eq(labels.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(labels)
    .where(
      and(
        eq(labels.id, sql.placeholder("labelId")),
        eq(labels.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof labels.$inferInsert) =>
  db.insert(labels).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof labels>) =>
  db
    .update(labels)
    .set({ ...changesFor(labels, changes), updated_at: nextMoment(labels.updated_at) })
    .where(
      and(
        eq(labels.id, sql.placeholder(":labelId")),
        eq(labels.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "labels",
  id: { column: labels.id, value: values.uuid },
  sorts: {
    created_at: { column: labels.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(labels)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(labels).where(where),
});

export function listLabels(db: Db, ownerId: string, query: LabelQuery): Promise<Page<LabelRead>> {
  return listing.page(db, query, {
    where: eq(labels.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getLabel(
  db: Db,
  ownerId: string,
  labelId: string,
): Promise<LabelRead | undefined> {
  const [row] = await byId(db).execute({ labelId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findLabels(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<LabelRead[]> {
  return db
    .select(columns)
    .from(labels)
    .where(and(inArray(labels.id, [...ids]), eq(labels.user_id, ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockLabel(
  db: Db,
  ownerId: string,
  labelId: string,
): Promise<LabelRead | undefined> {
  const [row] = await byIdLocked(db).execute({ labelId, ownerId });
  return row;
}

export async function insertLabel(db: Db, row: typeof labels.$inferInsert): Promise<LabelRead> {
  return one(await insertion(db, row));
}

export async function updateLabel(
  db: Db,
  ownerId: string,
  labelId: string,
  changes: Changes<typeof labels>,
): Promise<LabelRead | undefined> {
  const [row] = await modification(db, changes, { ":labelId": labelId, ":ownerId": ownerId });
  return row;
}

export async function deleteLabel(db: Db, ownerId: string, labelId: string): Promise<void> {
  await db.delete(labels).where(and(eq(labels.id, labelId), eq(labels.user_id, ownerId)));
}

/** The queries of labels. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { followSoftDelete } from "../db/deletion.js";
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
  userId: labels.userId,
  name: labels.name,
  colour: labels.colour,
  createdAt: labels.createdAt,
  updatedAt: labels.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(labels)
    .where(
      and(
        eq(labels.id, sql.placeholder("labelId")),
        eq(labels.userId, sql.placeholder("ownerId")),
        isNull(labels.deletedAt),
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
        eq(labels.userId, sql.placeholder("ownerId")),
        isNull(labels.deletedAt),
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
    .set({ ...changesFor(labels, changes), updatedAt: nextMoment(labels.updatedAt) })
    .where(
      and(
        eq(labels.id, sql.placeholder(":labelId")),
        eq(labels.userId, sql.placeholder(":ownerId")),
        isNull(labels.deletedAt),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "labels",
  id: { column: labels.id, value: values.id },
  sorts: {
    createdAt: { column: labels.createdAt, value: values.dateTime },
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
    where: and(eq(labels.userId, sql.placeholder("ownerId")), isNull(labels.deletedAt)),
    values: { ownerId },
  });
}

export async function getLabel(
  db: Db,
  ownerId: string,
  labelId: number,
): Promise<LabelRead | undefined> {
  const [row] = await byId(db).execute({ labelId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findLabels(
  db: Db,
  ownerId: string,
  ids: readonly number[],
): Promise<LabelRead[]> {
  return db
    .select(columns)
    .from(labels)
    .where(and(inArray(labels.id, [...ids]), eq(labels.userId, ownerId), isNull(labels.deletedAt)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockLabel(
  db: Db,
  ownerId: string,
  labelId: number,
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
  labelId: number,
  changes: Changes<typeof labels>,
): Promise<LabelRead | undefined> {
  const [row] = await modification(db, changes, { ":labelId": labelId, ":ownerId": ownerId });
  return row;
}

export async function deleteLabel(db: Db, ownerId: string, labelId: number): Promise<void> {
  await db
    .update(labels)
    .set({ deletedAt: utcNow() })
    .where(and(eq(labels.id, labelId), eq(labels.userId, ownerId), isNull(labels.deletedAt)));
  await followSoftDelete(db, labels, labelId);
}

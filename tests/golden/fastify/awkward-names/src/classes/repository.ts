/** The queries of classes. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { ClassQuery, ClassRead } from "./schema.js";
import { classes } from "./table.js";

const columns = {
  id: classes.id,
  user_id: classes.user_id,
  class: classes.class,
  created_at: classes.created_at,
  updated_at: classes.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(classes)
    .where(
      and(
        eq(classes.id, sql.placeholder("classId")),
        eq(classes.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(classes)
    .where(
      and(
        eq(classes.id, sql.placeholder("classId")),
        eq(classes.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof classes.$inferInsert) =>
  db.insert(classes).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof classes>) =>
  db
    .update(classes)
    .set({ ...changesFor(classes, changes), updated_at: nextMoment(classes.updated_at) })
    .where(
      and(
        eq(classes.id, sql.placeholder(":classId")),
        eq(classes.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "classes",
  id: { column: classes.id, value: values.uuid },
  sorts: {
    created_at: { column: classes.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(classes)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(classes).where(where),
});

export function listClasses(db: Db, ownerId: string, query: ClassQuery): Promise<Page<ClassRead>> {
  return listing.page(db, query, {
    where: eq(classes.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getClass(
  db: Db,
  ownerId: string,
  classId: string,
): Promise<ClassRead | undefined> {
  const [row] = await byId(db).execute({ classId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockClass(
  db: Db,
  ownerId: string,
  classId: string,
): Promise<ClassRead | undefined> {
  const [row] = await byIdLocked(db).execute({ classId, ownerId });
  return row;
}

export async function insertClass(db: Db, row: typeof classes.$inferInsert): Promise<ClassRead> {
  return one(await insertion(db, row));
}

export async function updateClass(
  db: Db,
  ownerId: string,
  classId: string,
  changes: Changes<typeof classes>,
): Promise<ClassRead | undefined> {
  const [row] = await modification(db, changes, { ":classId": classId, ":ownerId": ownerId });
  return row;
}

export async function deleteClass(db: Db, ownerId: string, classId: string): Promise<void> {
  await db.delete(classes).where(and(eq(classes.id, classId), eq(classes.user_id, ownerId)));
}

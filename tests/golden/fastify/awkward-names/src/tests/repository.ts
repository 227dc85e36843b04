/** The queries of tests. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { TestQuery, TestRead } from "./schema.js";
import { tests } from "./table.js";

const columns = {
  id: tests.id,
  user_id: tests.user_id,
  test: tests.test,
  created_at: tests.created_at,
  updated_at: tests.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(tests)
    .where(
      and(eq(tests.id, sql.placeholder("testId")), eq(tests.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(tests)
    .where(
      and(eq(tests.id, sql.placeholder("testId")), eq(tests.user_id, sql.placeholder("ownerId"))),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof tests.$inferInsert) =>
  db.insert(tests).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof tests>) =>
  db
    .update(tests)
    .set({ ...changesFor(tests, changes), updated_at: nextMoment(tests.updated_at) })
    .where(
      and(eq(tests.id, sql.placeholder(":testId")), eq(tests.user_id, sql.placeholder(":ownerId"))),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "tests",
  id: { column: tests.id, value: values.uuid },
  sorts: {
    created_at: { column: tests.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(tests)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(tests).where(where),
});

export function listTests(db: Db, ownerId: string, query: TestQuery): Promise<Page<TestRead>> {
  return listing.page(db, query, {
    where: eq(tests.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getTest(
  db: Db,
  ownerId: string,
  testId: string,
): Promise<TestRead | undefined> {
  const [row] = await byId(db).execute({ testId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockTest(
  db: Db,
  ownerId: string,
  testId: string,
): Promise<TestRead | undefined> {
  const [row] = await byIdLocked(db).execute({ testId, ownerId });
  return row;
}

export async function insertTest(db: Db, row: typeof tests.$inferInsert): Promise<TestRead> {
  return one(await insertion(db, row));
}

export async function updateTest(
  db: Db,
  ownerId: string,
  testId: string,
  changes: Changes<typeof tests>,
): Promise<TestRead | undefined> {
  const [row] = await modification(db, changes, { ":testId": testId, ":ownerId": ownerId });
  return row;
}

export async function deleteTest(db: Db, ownerId: string, testId: string): Promise<void> {
  await db.delete(tests).where(and(eq(tests.id, testId), eq(tests.user_id, ownerId)));
}

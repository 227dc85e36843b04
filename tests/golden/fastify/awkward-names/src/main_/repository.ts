/** The queries of main. */

import { count, eq, sql } from "drizzle-orm";
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
import type { MainQuery, MainRead } from "./schema.js";
import { main } from "./table.js";

const columns = {
  id: main.id,
  main: main.main,
  created_at: main.created_at,
  updated_at: main.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(main)
    .where(eq(main.id, sql.placeholder("mainId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(main)
    .where(eq(main.id, sql.placeholder("mainId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof main.$inferInsert) =>
  db.insert(main).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof main>) =>
  db
    .update(main)
    .set({ ...changesFor(main, changes), updated_at: nextMoment(main.updated_at) })
    .where(eq(main.id, sql.placeholder(":mainId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "main",
  id: { column: main.id, value: values.uuid },
  sorts: {
    created_at: { column: main.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(main)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(main).where(where),
});

export function listMain(db: Db, query: MainQuery): Promise<Page<MainRead>> {
  return listing.page(db, query);
}

export async function getMain(db: Db, mainId: string): Promise<MainRead | undefined> {
  const [row] = await byId(db).execute({ mainId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockMain(db: Db, mainId: string): Promise<MainRead | undefined> {
  const [row] = await byIdLocked(db).execute({ mainId });
  return row;
}

export async function insertMain(db: Db, row: typeof main.$inferInsert): Promise<MainRead> {
  return one(await insertion(db, row));
}

export async function updateMain(
  db: Db,
  mainId: string,
  changes: Changes<typeof main>,
): Promise<MainRead | undefined> {
  const [row] = await modification(db, changes, { ":mainId": mainId });
  return row;
}

export async function deleteMain(db: Db, mainId: string): Promise<void> {
  await db.delete(main).where(eq(main.id, mainId));
}

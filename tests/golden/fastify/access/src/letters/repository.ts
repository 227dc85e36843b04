/** The queries of letters. */

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
import type { LetterQuery, LetterRead } from "./schema.js";
import { letters } from "./table.js";

const columns = {
  id: letters.id,
  text: letters.text,
  created_at: letters.created_at,
  updated_at: letters.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(letters)
    .where(eq(letters.id, sql.placeholder("letterId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(letters)
    .where(eq(letters.id, sql.placeholder("letterId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof letters.$inferInsert) =>
  db.insert(letters).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof letters>) =>
  db
    .update(letters)
    .set({ ...changesFor(letters, changes), updated_at: nextMoment(letters.updated_at) })
    .where(eq(letters.id, sql.placeholder(":letterId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "letters",
  id: { column: letters.id, value: values.uuid },
  sorts: {
    created_at: { column: letters.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(letters)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(letters).where(where),
});

export function listLetters(db: Db, query: LetterQuery): Promise<Page<LetterRead>> {
  return listing.page(db, query);
}

export async function getLetter(db: Db, letterId: string): Promise<LetterRead | undefined> {
  const [row] = await byId(db).execute({ letterId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockLetter(db: Db, letterId: string): Promise<LetterRead | undefined> {
  const [row] = await byIdLocked(db).execute({ letterId });
  return row;
}

export async function insertLetter(db: Db, row: typeof letters.$inferInsert): Promise<LetterRead> {
  return one(await insertion(db, row));
}

export async function updateLetter(
  db: Db,
  letterId: string,
  changes: Changes<typeof letters>,
): Promise<LetterRead | undefined> {
  const [row] = await modification(db, changes, { ":letterId": letterId });
  return row;
}

export async function deleteLetter(db: Db, letterId: string): Promise<void> {
  await db.delete(letters).where(eq(letters.id, letterId));
}

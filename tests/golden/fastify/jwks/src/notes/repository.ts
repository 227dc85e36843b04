/** The queries of notes. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { NoteQuery, NoteRead } from "./schema.js";
import { notes } from "./table.js";

const columns = {
  id: notes.id,
  user_id: notes.user_id,
  title: notes.title,
  pinned: notes.pinned,
  created_at: notes.created_at,
  updated_at: notes.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(notes)
    .where(
      and(eq(notes.id, sql.placeholder("noteId")), eq(notes.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(notes)
    .where(
      and(eq(notes.id, sql.placeholder("noteId")), eq(notes.user_id, sql.placeholder("ownerId"))),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof notes.$inferInsert) =>
  db.insert(notes).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof notes>) =>
  db
    .update(notes)
    .set({ ...changesFor(notes, changes), updated_at: nextMoment(notes.updated_at) })
    .where(
      and(eq(notes.id, sql.placeholder(":noteId")), eq(notes.user_id, sql.placeholder(":ownerId"))),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "notes",
  id: { column: notes.id, value: values.uuid },
  sorts: {},
  filters: {
    pinned: notes.pinned,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(notes)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(notes).where(where),
});

export function listNotes(db: Db, ownerId: string, query: NoteQuery): Promise<Page<NoteRead>> {
  return listing.page(db, query, {
    where: eq(notes.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getNote(
  db: Db,
  ownerId: string,
  noteId: string,
): Promise<NoteRead | undefined> {
  const [row] = await byId(db).execute({ noteId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockNote(
  db: Db,
  ownerId: string,
  noteId: string,
): Promise<NoteRead | undefined> {
  const [row] = await byIdLocked(db).execute({ noteId, ownerId });
  return row;
}

export async function insertNote(db: Db, row: typeof notes.$inferInsert): Promise<NoteRead> {
  return one(await insertion(db, row));
}

export async function updateNote(
  db: Db,
  ownerId: string,
  noteId: string,
  changes: Changes<typeof notes>,
): Promise<NoteRead | undefined> {
  const [row] = await modification(db, changes, { ":noteId": noteId, ":ownerId": ownerId });
  return row;
}

export async function deleteNote(db: Db, ownerId: string, noteId: string): Promise<void> {
  await db.delete(notes).where(and(eq(notes.id, noteId), eq(notes.user_id, ownerId)));
}

/** The queries of genres. */

import { count, eq, inArray, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { makeWay } from "../db/deletion.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import type { GenreQuery, GenreRead } from "./schema.js";
import { genres } from "./table.js";

const columns = {
  id: genres.id,
  name: genres.name,
  created_at: genres.created_at,
  updated_at: genres.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(genres)
    .where(eq(genres.id, sql.placeholder("genreId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(genres)
    .where(eq(genres.id, sql.placeholder("genreId")))
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof genres.$inferInsert) =>
  db.insert(genres).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof genres>) =>
  db
    .update(genres)
    .set({ ...changesFor(genres, changes), updated_at: nextMoment(genres.updated_at) })
    .where(eq(genres.id, sql.placeholder(":genreId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "genres",
  id: { column: genres.id, value: values.uuid },
  sorts: {
    created_at: { column: genres.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(genres)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(genres).where(where),
});

export function listGenres(db: Db, query: GenreQuery): Promise<Page<GenreRead>> {
  return listing.page(db, query);
}

export async function getGenre(db: Db, genreId: string): Promise<GenreRead | undefined> {
  const [row] = await byId(db).execute({ genreId });
  return row;
}

/** Those of `ids` that are there. */
export async function findGenres(db: Db, ids: readonly string[]): Promise<GenreRead[]> {
  return db
    .select(columns)
    .from(genres)
    .where(inArray(genres.id, [...ids]));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockGenre(db: Db, genreId: string): Promise<GenreRead | undefined> {
  const [row] = await byIdLocked(db).execute({ genreId });
  return row;
}

export async function insertGenre(db: Db, row: typeof genres.$inferInsert): Promise<GenreRead> {
  return one(await insertion(db, row));
}

export async function updateGenre(
  db: Db,
  genreId: string,
  changes: Changes<typeof genres>,
): Promise<GenreRead | undefined> {
  const [row] = await modification(db, changes, { ":genreId": genreId });
  return row;
}

export async function deleteGenre(db: Db, genreId: string): Promise<void> {
  await makeWay(db, genres, [genreId]);
  await db.delete(genres).where(eq(genres.id, genreId));
}

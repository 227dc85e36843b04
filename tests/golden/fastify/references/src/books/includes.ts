/** What clients can ask for along with books: the rows that these are related to. */
import type { z } from "zod";
import { AuthorRead } from "../authors/schema.js";
import * as authorService from "../authors/service.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { GenreRead } from "../genres/schema.js";
import * as genreService from "../genres/service.js";
import { type BookInclude, BookRead } from "./schema.js";

export const BookExpanded = BookRead.extend({
  author: AuthorRead.nullable().optional(),
  editor: AuthorRead.nullable().optional(),
  translator: AuthorRead.nullable().optional(),
  genre: GenreRead.nullable().optional(),
}).meta({
  id: "BookExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type BookExpanded = z.infer<typeof BookExpanded>;

export const BookExpandedItem = itemEnvelope(BookExpanded, "BookExpandedItem");

export const BookExpandedPage = pageEnvelope(BookExpanded, "BookExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandBooks(
  db: Db,
  caller: Caller,
  rows: readonly BookRead[],
  names: BookInclude = [],
): Promise<BookExpanded[]> {
  const expanded: BookExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("author")) {
    const ids = rows.map((row) => row.author_id);
    const authorsById = await authorService.findAuthors(db, caller.id, ids);
    for (const row of expanded) row.author = authorsById.get(row.author_id) ?? null;
  }
  if (names.includes("editor")) {
    const ids = rows.map((row) => row.editor_id);
    const authorsById = await authorService.findAuthors(db, caller.id, ids);
    for (const row of expanded) row.editor = authorsById.get(row.editor_id) ?? null;
  }
  if (names.includes("translator")) {
    const ids = rows.map((row) => row.translator_id);
    const authorsById = await authorService.findAuthors(db, caller.id, ids);
    for (const row of expanded) row.translator = authorsById.get(row.translator_id) ?? null;
  }
  if (names.includes("genre")) {
    const ids = rows.map((row) => row.genre_id);
    const genresById = await genreService.findGenres(db, ids);
    for (const row of expanded) row.genre = genresById.get(row.genre_id) ?? null;
  }
  return expanded;
}

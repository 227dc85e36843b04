/** What clients can ask for along with reviews: the rows that these are related to. */
import type { z } from "zod";
import { BookRead } from "../books/schema.js";
import * as bookService from "../books/service.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { type ReviewInclude, ReviewRead } from "./schema.js";

export const ReviewExpanded = ReviewRead.extend({
  book: BookRead.nullable().optional(),
}).meta({
  id: "ReviewExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type ReviewExpanded = z.infer<typeof ReviewExpanded>;

export const ReviewExpandedItem = itemEnvelope(ReviewExpanded, "ReviewExpandedItem");

export const ReviewExpandedPage = pageEnvelope(ReviewExpanded, "ReviewExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandReviews(
  db: Db,
  caller: Caller,
  rows: readonly ReviewRead[],
  names: ReviewInclude = [],
): Promise<ReviewExpanded[]> {
  const expanded: ReviewExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("book")) {
    const ids = rows.map((row) => row.book_id);
    const booksById = await bookService.findBooks(db, caller.id, ids);
    for (const row of expanded) row.book = booksById.get(row.book_id) ?? null;
  }
  return expanded;
}

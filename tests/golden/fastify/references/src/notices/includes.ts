/** What clients can ask for along with notices: the rows that these are related to. */
import type { z } from "zod";
import { BookRead } from "../books/schema.js";
import * as bookService from "../books/service.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { type NoticeInclude, NoticeRead } from "./schema.js";

export const NoticeExpanded = NoticeRead.extend({
  book: BookRead.nullable().optional(),
}).meta({
  id: "NoticeExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type NoticeExpanded = z.infer<typeof NoticeExpanded>;

export const NoticeExpandedItem = itemEnvelope(NoticeExpanded, "NoticeExpandedItem");

export const NoticeExpandedPage = pageEnvelope(NoticeExpanded, "NoticeExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandNotices(
  db: Db,
  caller: Caller,
  rows: readonly NoticeRead[],
  names: NoticeInclude = [],
): Promise<NoticeExpanded[]> {
  const expanded: NoticeExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("book")) {
    const ids = rows.map((row) => row.book_id);
    const booksById = await bookService.findBooks(db, caller.id, ids);
    for (const row of expanded) row.book = booksById.get(row.book_id) ?? null;
  }
  return expanded;
}

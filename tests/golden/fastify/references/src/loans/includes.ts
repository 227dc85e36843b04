/** What clients can ask for along with loans: the rows that these are related to. */
import type { z } from "zod";
import { BookRead } from "../books/schema.js";
import * as bookService from "../books/service.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { type LoanInclude, LoanRead } from "./schema.js";

export const LoanExpanded = LoanRead.extend({
  book: BookRead.nullable().optional(),
}).meta({
  id: "LoanExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type LoanExpanded = z.infer<typeof LoanExpanded>;

export const LoanExpandedItem = itemEnvelope(LoanExpanded, "LoanExpandedItem");

export const LoanExpandedPage = pageEnvelope(LoanExpanded, "LoanExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandLoans(
  db: Db,
  caller: Caller,
  rows: readonly LoanRead[],
  names: LoanInclude = [],
): Promise<LoanExpanded[]> {
  const expanded: LoanExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("book")) {
    const ids = rows.map((row) => row.book_id);
    const booksById = await bookService.findBooks(db, caller.id, ids);
    for (const row of expanded) row.book = booksById.get(row.book_id) ?? null;
  }
  return expanded;
}

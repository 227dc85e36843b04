/** What clients can ask for along with authors: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { type AuthorInclude, AuthorRead } from "./schema.js";
import * as authorService from "./service.js";

export const AuthorExpanded = AuthorRead.extend({
  mentor: AuthorRead.nullable().optional(),
}).meta({
  id: "AuthorExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type AuthorExpanded = z.infer<typeof AuthorExpanded>;

export const AuthorExpandedItem = itemEnvelope(AuthorExpanded, "AuthorExpandedItem");

export const AuthorExpandedPage = pageEnvelope(AuthorExpanded, "AuthorExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandAuthors(
  db: Db,
  caller: Caller,
  rows: readonly AuthorRead[],
  names: AuthorInclude = [],
): Promise<AuthorExpanded[]> {
  const expanded: AuthorExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("mentor")) {
    const ids = rows.map((row) => row.mentor_id);
    const authorsById = await authorService.findAuthors(db, caller.id, ids);
    for (const row of expanded) row.mentor = authorsById.get(row.mentor_id) ?? null;
  }
  return expanded;
}

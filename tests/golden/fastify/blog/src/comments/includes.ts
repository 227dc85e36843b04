/** What clients can ask for along with comments: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Db } from "../db/database.js";
import { PostRead } from "../posts/schema.js";
import * as postService from "../posts/service.js";
import { type CommentInclude, CommentRead } from "./schema.js";
import * as commentService from "./service.js";

export const CommentExpanded = CommentRead.extend({
  post: PostRead.nullable().optional(),
  answers: CommentRead.nullable().optional(),
}).meta({
  id: "CommentExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type CommentExpanded = z.infer<typeof CommentExpanded>;

export const CommentExpandedItem = itemEnvelope(CommentExpanded, "CommentExpandedItem");

export const CommentExpandedPage = pageEnvelope(CommentExpanded, "CommentExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandComments(
  db: Db,
  rows: readonly CommentRead[],
  names: CommentInclude = [],
): Promise<CommentExpanded[]> {
  const expanded: CommentExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("post")) {
    const ids = rows.map((row) => row.post_id);
    const postsById = await postService.findPosts(db, ids);
    for (const row of expanded) row.post = postsById.get(row.post_id) ?? null;
  }
  if (names.includes("answers")) {
    const ids = rows.map((row) => row.answers_id);
    const commentsById = await commentService.findComments(db, ids);
    for (const row of expanded) row.answers = commentsById.get(row.answers_id) ?? null;
  }
  return expanded;
}

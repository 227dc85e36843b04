/** What clients can ask for along with posts: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Db } from "../db/database.js";
import { TagRead } from "../tags/schema.js";
import * as tagService from "../tags/service.js";
import { type PostInclude, PostRead } from "./schema.js";
import * as postService from "./service.js";

export const PostExpanded = PostRead.extend({
  follows: PostRead.nullable().optional(),
  tags: TagRead.array().optional(),
}).meta({
  id: "PostExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type PostExpanded = z.infer<typeof PostExpanded>;

export const PostExpandedItem = itemEnvelope(PostExpanded, "PostExpandedItem");

export const PostExpandedPage = pageEnvelope(PostExpanded, "PostExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandPosts(
  db: Db,
  rows: readonly PostRead[],
  names: PostInclude = [],
): Promise<PostExpanded[]> {
  const expanded: PostExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("follows")) {
    const ids = rows.map((row) => row.follows_id);
    const postsById = await postService.findPosts(db, ids);
    for (const row of expanded) row.follows = postsById.get(row.follows_id) ?? null;
  }
  if (names.includes("tags")) {
    const ids = rows.flatMap((row) => row.tag_ids);
    const tagsById = await tagService.findTags(db, ids);
    for (const row of expanded) row.tags = row.tag_ids.flatMap((id) => tagsById.get(id) ?? []);
  }
  return expanded;
}

import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const PostStatus = values.enumeration(["draft", "published"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  slug: values.slug,
  body: values.text({ max: 100_000 }),
  status: PostStatus,
  published_at: values.dateTime.nullable(),
  follows_id: values.uuid.nullable(),
  tag_ids: values.distinct(values.array(values.uuid)),
};

export const PostCreate = inputObject(
  {
    ...fields,
    status: fields.status.default("draft"),
    published_at: fields.published_at.default(null),
    follows_id: fields.follows_id.default(null),
    tag_ids: fields.tag_ids.default([]),
  },
  { readOnly },
).meta({
  id: "PostCreate",
  description: "All that a client can set.",
  examples: [
    {
      title: "Title 1",
      slug: "slug-1",
      body: "Body 1",
      status: "draft",
      published_at: "2030-01-01T09:00:00.000Z",
    },
  ],
});
export type PostCreate = z.infer<typeof PostCreate>;

export const PostReplace = inputObject(
  {
    ...PostCreate.shape,
    slug: fields.slug.optional(),
  },
  { readOnly },
).meta({
  id: "PostReplace",
  description: "The same, but what never changes may be left out.",
  examples: [
    {
      title: "Title 1",
      slug: "slug-1",
      body: "Body 1",
      status: "draft",
      published_at: "2030-01-01T09:00:00.000Z",
    },
  ],
});
export type PostReplace = z.infer<typeof PostReplace>;

export const PostUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "PostUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type PostUpdate = z.infer<typeof PostUpdate>;

export const PostRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    title: z.string(),
    slug: z.string(),
    body: z.string(),
    status: PostStatus,
    published_at: z.string().nullable(),
    follows_id: sent.uuid.nullable(),
    tag_ids: z.array(sent.uuid),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "PostRead", description: "What a client is sent." });
export type PostRead = z.infer<typeof PostRead>;

/** What the address of one names. */
export const PostParams = z.object({ post_id: values.uuid });

const PostInclude = values.distinct(values.commaSeparated(values.enumeration(["follows", "tags"])));
export type PostInclude = z.infer<typeof PostInclude>;

/** How a client wants the list. */
export const PostQuery = listParameters({
  include: PostInclude.optional(),
  sort: sortBy("created_at", "published_at", "title", "slug"),
  q: values.text().optional(),
  ...filterBy("status", PostStatus),
  ...filterBy("slug", values.text()),
  ...compareBy("published_at", values.dateTime),
  tag_ids: values.uuid.optional(),
});
export type PostQuery = z.infer<typeof PostQuery>;

/** What a client wants along with one. */
export const PostItemQuery = z.strictObject({ include: PostInclude.optional() });

export const PostItem = itemEnvelope(PostRead, "PostItem");

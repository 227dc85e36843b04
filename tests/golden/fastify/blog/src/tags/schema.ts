import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  name: values.text({ min: 1, max: 40 }),
  slug: values.slug,
};

export const TagCreate = inputObject(fields, { readOnly }).meta({
  id: "TagCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", slug: "slug-1" }],
});
export type TagCreate = z.infer<typeof TagCreate>;

export const TagUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TagUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type TagUpdate = z.infer<typeof TagUpdate>;

export const TagRead = z
  .object({
    id: sent.uuid,
    name: z.string(),
    slug: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "TagRead", description: "What a client is sent." });
export type TagRead = z.infer<typeof TagRead>;

/** What the address of one names. */
export const TagParams = z.object({ tag_id: values.uuid });

/** How a client wants the list. */
export const TagQuery = listParameters({
  sort: sortBy("name"),
});
export type TagQuery = z.infer<typeof TagQuery>;

export const TagItem = itemEnvelope(TagRead, "TagItem");

export const TagPage = pageEnvelope(TagRead, "TagPage");

import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 100 }),
  slug: values.slug.nullable(),
};

export const DraftCreate = inputObject(
  {
    ...fields,
    slug: fields.slug.default(null),
  },
  { readOnly },
).meta({
  id: "DraftCreate",
  description: "All that a client can set.",
  examples: [{ title: "Title 1", slug: "slug-1" }],
});
export type DraftCreate = z.infer<typeof DraftCreate>;

export const DraftUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "DraftUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type DraftUpdate = z.infer<typeof DraftUpdate>;

export const DraftRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    title: z.string(),
    slug: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DraftRead", description: "What a client is sent." });
export type DraftRead = z.infer<typeof DraftRead>;

/** What the address of one names. */
export const DraftParams = z.object({ draft_id: values.uuid });

/** How a client wants the list. */
export const DraftQuery = listParameters({
  sort: sortBy("created_at"),
  q: values.text().optional(),
  ...filterBy("title", values.text()),
});
export type DraftQuery = z.infer<typeof DraftQuery>;

export const DraftItem = itemEnvelope(DraftRead, "DraftItem");

export const DraftPage = pageEnvelope(DraftRead, "DraftPage");

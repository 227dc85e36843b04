import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  text: values.text({ max: 100_000 }),
  published_on: values.date.nullable(),
};

export const AnnouncementCreate = inputObject(
  {
    ...fields,
    published_on: fields.published_on.default(null),
  },
  { readOnly },
).meta({
  id: "AnnouncementCreate",
  description: "All that a client can set.",
  examples: [{ title: "Title 1", text: "Text 1", published_on: "2030-01-01" }],
});
export type AnnouncementCreate = z.infer<typeof AnnouncementCreate>;

export const AnnouncementUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "AnnouncementUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type AnnouncementUpdate = z.infer<typeof AnnouncementUpdate>;

export const AnnouncementRead = z
  .object({
    id: sent.uuid,
    title: z.string(),
    text: z.string(),
    published_on: sent.date.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "AnnouncementRead", description: "What a client is sent." });
export type AnnouncementRead = z.infer<typeof AnnouncementRead>;

/** What the address of one names. */
export const AnnouncementParams = z.object({ announcement_id: values.uuid });

/** How a client wants the list. */
export const AnnouncementQuery = listParameters({
  sort: sortBy("created_at", "published_on"),
});
export type AnnouncementQuery = z.infer<typeof AnnouncementQuery>;

export const AnnouncementItem = itemEnvelope(AnnouncementRead, "AnnouncementItem");

export const AnnouncementPage = pageEnvelope(AnnouncementRead, "AnnouncementPage");

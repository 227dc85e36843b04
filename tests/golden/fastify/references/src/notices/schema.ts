import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  text: values.text({ min: 1, max: 500 }),
  book_id: values.uuid.nullable(),
};

export const NoticeCreate = inputObject(
  {
    ...fields,
    book_id: fields.book_id.default(null),
  },
  { readOnly },
).meta({
  id: "NoticeCreate",
  description: "All that a client can set.",
  examples: [{ text: "Text 1", book_id: "0190a6f0-0000-7000-8000-000000000001" }],
});
export type NoticeCreate = z.infer<typeof NoticeCreate>;

export const NoticeUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "NoticeUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ text: "Text 2" }],
});
export type NoticeUpdate = z.infer<typeof NoticeUpdate>;

export const NoticeRead = z
  .object({
    id: sent.uuid,
    text: z.string(),
    book_id: sent.uuid.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "NoticeRead", description: "What a client is sent." });
export type NoticeRead = z.infer<typeof NoticeRead>;

/** What the address of one names. */
export const NoticeParams = z.object({ notice_id: values.uuid });

const NoticeInclude = values.distinct(values.commaSeparated(values.enumeration(["book"])));
export type NoticeInclude = z.infer<typeof NoticeInclude>;

/** How a client wants the list. */
export const NoticeQuery = listParameters({
  include: NoticeInclude.optional(),
  sort: sortBy("created_at"),
});
export type NoticeQuery = z.infer<typeof NoticeQuery>;

/** What a client wants along with one. */
export const NoticeItemQuery = z.strictObject({ include: NoticeInclude.optional() });

export const NoticeItem = itemEnvelope(NoticeRead, "NoticeItem");

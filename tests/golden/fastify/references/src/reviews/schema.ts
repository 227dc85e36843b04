import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  text: values.text({ max: 100_000 }),
  book_id: values.uuid,
};

export const ReviewCreate = inputObject(fields, { readOnly }).meta({
  id: "ReviewCreate",
  description: "All that a client can set.",
  examples: [{ text: "Text 1", book_id: "0190a6f0-0000-7000-8000-000000000001" }],
});
export type ReviewCreate = z.infer<typeof ReviewCreate>;

export const ReviewUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ReviewUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ text: "Text 2" }],
});
export type ReviewUpdate = z.infer<typeof ReviewUpdate>;

export const ReviewRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    text: z.string(),
    book_id: sent.uuid,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ReviewRead", description: "What a client is sent." });
export type ReviewRead = z.infer<typeof ReviewRead>;

/** What the address of one names. */
export const ReviewParams = z.object({ review_id: values.uuid });

const ReviewInclude = values.distinct(values.commaSeparated(values.enumeration(["book"])));
export type ReviewInclude = z.infer<typeof ReviewInclude>;

/** How a client wants the list. */
export const ReviewQuery = listParameters({
  include: ReviewInclude.optional(),
  sort: sortBy("created_at"),
  ...filterBy("book_id", values.uuid),
});
export type ReviewQuery = z.infer<typeof ReviewQuery>;

/** What a client wants along with one. */
export const ReviewItemQuery = z.strictObject({ include: ReviewInclude.optional() });

export const ReviewItem = itemEnvelope(ReviewRead, "ReviewItem");

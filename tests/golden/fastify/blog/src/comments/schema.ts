import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  post_id: values.uuid,
  answers_id: values.uuid.nullable(),
  text: values.text({ min: 1, max: 2000 }),
};

export const CommentCreate = inputObject(
  {
    ...fields,
    answers_id: fields.answers_id.default(null),
  },
  { readOnly },
).meta({
  id: "CommentCreate",
  description: "All that a client can set.",
  examples: [{ post_id: "0190a6f0-0000-7000-8000-000000000001", text: "Text 1" }],
});
export type CommentCreate = z.infer<typeof CommentCreate>;

export const CommentRead = z
  .object({
    id: sent.uuid,
    post_id: sent.uuid,
    answers_id: sent.uuid.nullable(),
    text: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "CommentRead", description: "What a client is sent." });
export type CommentRead = z.infer<typeof CommentRead>;

/** What the address of one names. */
export const CommentParams = z.object({ comment_id: values.uuid });

const CommentInclude = values.distinct(
  values.commaSeparated(values.enumeration(["post", "answers"])),
);
export type CommentInclude = z.infer<typeof CommentInclude>;

/** How a client wants the list. */
export const CommentQuery = listParameters({
  include: CommentInclude.optional(),
  sort: sortBy("created_at"),
  ...filterBy("post_id", values.uuid),
  ...filterBy("answers_id", values.uuid),
});
export type CommentQuery = z.infer<typeof CommentQuery>;

/** What a client wants along with one. */
export const CommentItemQuery = z.strictObject({ include: CommentInclude.optional() });

export const CommentItem = itemEnvelope(CommentRead, "CommentItem");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  text: values.text({ min: 1, max: 100 }),
};

export const LetterCreate = inputObject(fields, { readOnly }).meta({
  id: "LetterCreate",
  description: "All that a client can set.",
  examples: [{ text: "Text 1" }],
});
export type LetterCreate = z.infer<typeof LetterCreate>;

export const LetterUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "LetterUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ text: "Text 2" }],
});
export type LetterUpdate = z.infer<typeof LetterUpdate>;

export const LetterRead = z
  .object({
    id: sent.uuid,
    text: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "LetterRead", description: "What a client is sent." });
export type LetterRead = z.infer<typeof LetterRead>;

/** What the address of one names. */
export const LetterParams = z.object({ letter_id: values.uuid });

/** How a client wants the list. */
export const LetterQuery = listParameters({
  sort: sortBy("created_at"),
});
export type LetterQuery = z.infer<typeof LetterQuery>;

export const LetterItem = itemEnvelope(LetterRead, "LetterItem");

export const LetterPage = pageEnvelope(LetterRead, "LetterPage");

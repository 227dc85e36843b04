import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  name: values.text({ min: 1, max: 40 }),
};

export const LabelCreate = inputObject(fields, { readOnly }).meta({
  id: "LabelCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1" }],
});
export type LabelCreate = z.infer<typeof LabelCreate>;

export const LabelUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "LabelUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type LabelUpdate = z.infer<typeof LabelUpdate>;

export const LabelRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    name: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "LabelRead", description: "What a client is sent." });
export type LabelRead = z.infer<typeof LabelRead>;

/** What the address of one names. */
export const LabelParams = z.object({ label_id: values.uuid });

/** How a client wants the list. */
export const LabelQuery = listParameters({
  sort: sortBy("created_at"),
});
export type LabelQuery = z.infer<typeof LabelQuery>;

export const LabelItem = itemEnvelope(LabelRead, "LabelItem");

export const LabelPage = pageEnvelope(LabelRead, "LabelPage");

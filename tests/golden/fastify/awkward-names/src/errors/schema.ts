import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  error: values.text({ min: 1, max: 50 }),
};

export const ErrorCreate = inputObject(fields, { readOnly }).meta({
  id: "ErrorCreate",
  description: "All that a client can set.",
  examples: [{ error: "Error 1" }],
});
export type ErrorCreate = z.infer<typeof ErrorCreate>;

export const ErrorUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ErrorUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ error: "Error 2" }],
});
export type ErrorUpdate = z.infer<typeof ErrorUpdate>;

export const ErrorRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    error: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ErrorRead", description: "What a client is sent." });
export type ErrorRead = z.infer<typeof ErrorRead>;

/** What the address of one names. */
export const ErrorParams = z.object({ error_id: values.uuid });

/** How a client wants the list. */
export const ErrorQuery = listParameters({
  sort: sortBy("created_at"),
});
export type ErrorQuery = z.infer<typeof ErrorQuery>;

export const ErrorItem = itemEnvelope(ErrorRead, "ErrorItem");

export const ErrorPage = pageEnvelope(ErrorRead, "ErrorPage");

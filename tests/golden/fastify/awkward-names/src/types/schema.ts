import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  type: values.text({ min: 1, max: 50 }),
};

export const TypeCreate = inputObject(fields, { readOnly }).meta({
  id: "TypeCreate",
  description: "All that a client can set.",
  examples: [{ type: "Type 1" }],
});
export type TypeCreate = z.infer<typeof TypeCreate>;

export const TypeUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TypeUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ type: "Type 2" }],
});
export type TypeUpdate = z.infer<typeof TypeUpdate>;

export const TypeRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    type: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "TypeRead", description: "What a client is sent." });
export type TypeRead = z.infer<typeof TypeRead>;

/** What the address of one names. */
export const TypeParams = z.object({ type_id: values.uuid });

/** How a client wants the list. */
export const TypeQuery = listParameters({
  sort: sortBy("created_at"),
});
export type TypeQuery = z.infer<typeof TypeQuery>;

export const TypeItem = itemEnvelope(TypeRead, "TypeItem");

export const TypePage = pageEnvelope(TypeRead, "TypePage");

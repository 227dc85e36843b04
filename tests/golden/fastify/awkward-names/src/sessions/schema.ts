import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  session: values.uuid,
};

export const SessionCreate = inputObject(fields, { readOnly }).meta({
  id: "SessionCreate",
  description: "All that a client can set.",
  examples: [{ session: "0190a6f0-0000-7000-8000-000000000001" }],
});
export type SessionCreate = z.infer<typeof SessionCreate>;

export const SessionUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "SessionUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ session: "0190a6f0-0000-7000-8000-000000000002" }],
});
export type SessionUpdate = z.infer<typeof SessionUpdate>;

export const SessionRead = z
  .object({
    id: sent.uuid,
    session: sent.uuid,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "SessionRead", description: "What a client is sent." });
export type SessionRead = z.infer<typeof SessionRead>;

/** What the address of one names. */
export const SessionParams = z.object({ session_id: values.uuid });

/** How a client wants the list. */
export const SessionQuery = listParameters({
  sort: sortBy("created_at"),
});
export type SessionQuery = z.infer<typeof SessionQuery>;

export const SessionItem = itemEnvelope(SessionRead, "SessionItem");

export const SessionPage = pageEnvelope(SessionRead, "SessionPage");

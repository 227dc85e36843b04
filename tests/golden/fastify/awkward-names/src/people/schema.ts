import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  person: values.text({ min: 1, max: 50 }),
};

export const PersonCreate = inputObject(fields, { readOnly }).meta({
  id: "PersonCreate",
  description: "All that a client can set.",
  examples: [{ person: "Person 1" }],
});
export type PersonCreate = z.infer<typeof PersonCreate>;

export const PersonUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "PersonUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ person: "Person 2" }],
});
export type PersonUpdate = z.infer<typeof PersonUpdate>;

export const PersonRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    person: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "PersonRead", description: "What a client is sent." });
export type PersonRead = z.infer<typeof PersonRead>;

/** What the address of one names. */
export const PersonParams = z.object({ person_id: values.uuid });

/** How a client wants the list. */
export const PersonQuery = listParameters({
  sort: sortBy("created_at"),
});
export type PersonQuery = z.infer<typeof PersonQuery>;

export const PersonItem = itemEnvelope(PersonRead, "PersonItem");

export const PersonPage = pageEnvelope(PersonRead, "PersonPage");

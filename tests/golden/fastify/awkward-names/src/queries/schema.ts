import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  query: values.text({ max: 100_000 }).nullable(),
};

export const QueryCreate = inputObject(
  {
    ...fields,
    query: fields.query.default(null),
  },
  { readOnly },
).meta({
  id: "QueryCreate",
  description: "All that a client can set.",
  examples: [{ query: "Query 1" }],
});
export type QueryCreate = z.infer<typeof QueryCreate>;

export const QueryUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "QueryUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ query: "Query 2" }],
});
export type QueryUpdate = z.infer<typeof QueryUpdate>;

export const QueryRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    query: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "QueryRead", description: "What a client is sent." });
export type QueryRead = z.infer<typeof QueryRead>;

/** What the address of one names. */
export const QueryParams = z.object({ query_id: values.uuid });

/** How a client wants the list. */
export const QueryQuery = listParameters({
  sort: sortBy("created_at"),
});
export type QueryQuery = z.infer<typeof QueryQuery>;

export const QueryItem = itemEnvelope(QueryRead, "QueryItem");

export const QueryPage = pageEnvelope(QueryRead, "QueryPage");

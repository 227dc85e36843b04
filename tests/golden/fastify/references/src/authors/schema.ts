import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  name: values.text({ min: 1, max: 120 }),
  mentor_id: values.uuid.nullable(),
};

export const AuthorCreate = inputObject(
  {
    ...fields,
    mentor_id: fields.mentor_id.default(null),
  },
  { readOnly },
).meta({
  id: "AuthorCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1" }],
});
export type AuthorCreate = z.infer<typeof AuthorCreate>;

export const AuthorUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "AuthorUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type AuthorUpdate = z.infer<typeof AuthorUpdate>;

export const AuthorRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    name: z.string(),
    mentor_id: sent.uuid.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "AuthorRead", description: "What a client is sent." });
export type AuthorRead = z.infer<typeof AuthorRead>;

/** What the address of one names. */
export const AuthorParams = z.object({ author_id: values.uuid });

const AuthorInclude = values.distinct(values.commaSeparated(values.enumeration(["mentor"])));
export type AuthorInclude = z.infer<typeof AuthorInclude>;

/** How a client wants the list. */
export const AuthorQuery = listParameters({
  include: AuthorInclude.optional(),
  sort: sortBy("created_at"),
});
export type AuthorQuery = z.infer<typeof AuthorQuery>;

/** What a client wants along with one. */
export const AuthorItemQuery = z.strictObject({ include: AuthorInclude.optional() });

export const AuthorItem = itemEnvelope(AuthorRead, "AuthorItem");

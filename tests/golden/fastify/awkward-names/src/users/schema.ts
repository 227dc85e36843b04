import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  user: values.text({ min: 1, max: 50 }),
  email: values.email.nullable(),
};

export const UserCreate = inputObject(
  {
    ...fields,
    email: fields.email.default(null),
  },
  { readOnly },
).meta({
  id: "UserCreate",
  description: "All that a client can set.",
  examples: [{ user: "User 1", email: "email1@example.com" }],
});
export type UserCreate = z.infer<typeof UserCreate>;

export const UserUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "UserUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ user: "User 2" }],
});
export type UserUpdate = z.infer<typeof UserUpdate>;

export const UserRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    user: z.string(),
    email: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "UserRead", description: "What a client is sent." });
export type UserRead = z.infer<typeof UserRead>;

/** What the address of one names. */
export const UserParams = z.object({ user_id: values.uuid });

/** How a client wants the list. */
export const UserQuery = listParameters({
  sort: sortBy("created_at"),
});
export type UserQuery = z.infer<typeof UserQuery>;

export const UserItem = itemEnvelope(UserRead, "UserItem");

export const UserPage = pageEnvelope(UserRead, "UserPage");

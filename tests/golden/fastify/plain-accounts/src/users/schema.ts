import { z } from "zod";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "roles"];

const fields = {
  email: values.email.meta({ description: "What the user logs in with" }),
  password: values.text({ min: 8, max: 128 }),
};

export const UserCreate = inputObject(fields, { readOnly }).meta({
  id: "UserCreate",
  description: "All that a client can set.",
  examples: [{ email: "email1@example.com", password: "correct horse 1" }],
});
export type UserCreate = z.infer<typeof UserCreate>;

const changeable = z.object(fields).omit({ password: true });

export const UserUpdate = inputObject(changeable.partial().shape, {
  readOnly: [...readOnly, ...Object.keys({ password: true })],
}).meta({
  id: "UserUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
});
export type UserUpdate = z.infer<typeof UserUpdate>;

export const UserRead = z
  .object({
    id: z.int(),
    email: z.string().meta({ description: "What the user logs in with" }),
    roles: z.array(z.string()).meta({ description: "What the user may do" }),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "UserRead", description: "What a client is sent." });
export type UserRead = z.infer<typeof UserRead>;

/** What the address of one names. */
export const UserParams = z.object({ user_id: values.queryId });

export const UserItem = UserRead;

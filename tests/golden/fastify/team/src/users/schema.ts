import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const UserRoles = values.enumeration(["member", "admin"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "roles"];

const fields = {
  email: values.email.meta({ description: "What the user logs in with" }),
  password: values.text({ min: 8, max: 128 }),
  display_name: values.text({ min: 1, max: 80 }),
  team_id: values.uuid,
};

export const UserCreate = inputObject(fields, { readOnly }).meta({
  id: "UserCreate",
  description: "All that a client can set.",
  examples: [
    {
      email: "email1@example.com",
      password: "correct horse 1",
      display_name: "Display name 1",
      team_id: "0190a6f0-0000-7000-8000-000000000001",
    },
  ],
});
export type UserCreate = z.infer<typeof UserCreate>;

const changeable = z.object(fields).omit({ password: true });

export const UserUpdate = inputObject(changeable.partial().shape, {
  readOnly: [...readOnly, ...Object.keys({ password: true })],
}).meta({
  id: "UserUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ display_name: "Display name 2" }],
});
export type UserUpdate = z.infer<typeof UserUpdate>;

export const UserRead = z
  .object({
    id: sent.uuid,
    email: z.string().meta({ description: "What the user logs in with" }),
    roles: z.array(UserRoles).meta({ description: "What the user may do" }),
    display_name: z.string(),
    team_id: sent.uuid,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "UserRead", description: "What a client is sent." });
export type UserRead = z.infer<typeof UserRead>;

/** What the address of one names. */
export const UserParams = z.object({ user_id: values.uuid });

const UserInclude = values.distinct(values.commaSeparated(values.enumeration(["team"])));
export type UserInclude = z.infer<typeof UserInclude>;

/** How a client wants the list. */
export const UserQuery = listParameters({
  include: UserInclude.optional(),
  sort: sortBy("created_at", "display_name"),
  q: values.text().optional(),
  ...filterBy("team_id", values.uuid),
});
export type UserQuery = z.infer<typeof UserQuery>;

/** What a client wants along with one. */
export const UserItemQuery = z.strictObject({ include: UserInclude.optional() });

export const UserItem = itemEnvelope(UserRead, "UserItem");

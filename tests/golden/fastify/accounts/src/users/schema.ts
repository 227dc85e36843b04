import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const UserRoles = values.enumeration(["member", "admin"]);
export const UserLanguage = values.enumeration(["en", "de", "fr"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "roles", "strikes"];

const fields = {
  email: values.email.meta({ description: "What the user logs in with" }),
  password: values.text({ min: 8, max: 128 }),
  display_name: values.text({ min: 1, max: 80 }),
  handle: values.slug,
  bio: values.text({ max: 100_000 }).nullable(),
  language: UserLanguage,
  recovery_hint: values.text({ min: 1, max: 200 }).nullable(),
};

export const UserCreate = inputObject(
  {
    ...fields,
    bio: fields.bio.default(null),
    language: fields.language.default("en"),
    recovery_hint: fields.recovery_hint.default(null),
  },
  { readOnly },
).meta({
  id: "UserCreate",
  description: "All that a client can set.",
  examples: [
    {
      email: "email1@example.com",
      password: "correct horse 1",
      display_name: "Display name 1",
      handle: "handle-1",
      bio: "Bio 1",
      language: "en",
      recovery_hint: "Recovery hint 1",
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
    handle: z.string(),
    bio: z.string().nullable(),
    language: UserLanguage,
    strikes: z.int(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "UserRead", description: "What a client is sent." });
export type UserRead = z.infer<typeof UserRead>;

/** What the address of one names. */
export const UserParams = z.object({ user_id: values.uuid });

/** How a client wants the list. */
export const UserQuery = listParameters({
  sort: sortBy("created_at", "email"),
  q: values.text().optional(),
  ...filterBy("email", values.text()),
  ...filterBy("language", UserLanguage),
});
export type UserQuery = z.infer<typeof UserQuery>;

export const UserItem = itemEnvelope(UserRead, "UserItem");

export const UserPage = pageEnvelope(UserRead, "UserPage");

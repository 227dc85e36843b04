import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  name: values.text({ min: 1, max: 100 }),
};

export const ProfileCreate = inputObject(fields, { readOnly }).meta({
  id: "ProfileCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1" }],
});
export type ProfileCreate = z.infer<typeof ProfileCreate>;

export const ProfileUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ProfileUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type ProfileUpdate = z.infer<typeof ProfileUpdate>;

export const ProfileRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    name: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ProfileRead", description: "What a client is sent." });
export type ProfileRead = z.infer<typeof ProfileRead>;

/** What the address of one names. */
export const ProfileParams = z.object({ profile_id: values.uuid });

/** How a client wants the list. */
export const ProfileQuery = listParameters({
  sort: sortBy("created_at"),
  ...filterBy("name", values.text()),
});
export type ProfileQuery = z.infer<typeof ProfileQuery>;

export const ProfileItem = itemEnvelope(ProfileRead, "ProfileItem");

export const ProfilePage = pageEnvelope(ProfileRead, "ProfilePage");

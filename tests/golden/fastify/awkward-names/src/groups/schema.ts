import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  group: values.text({ min: 1, max: 50 }),
};

export const GroupCreate = inputObject(fields, { readOnly }).meta({
  id: "GroupCreate",
  description: "All that a client can set.",
  examples: [{ group: "Group 1" }],
});
export type GroupCreate = z.infer<typeof GroupCreate>;

export const GroupUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "GroupUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ group: "Group 2" }],
});
export type GroupUpdate = z.infer<typeof GroupUpdate>;

export const GroupRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    group: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "GroupRead", description: "What a client is sent." });
export type GroupRead = z.infer<typeof GroupRead>;

/** What the address of one names. */
export const GroupParams = z.object({ group_id: values.uuid });

/** How a client wants the list. */
export const GroupQuery = listParameters({
  sort: sortBy("created_at"),
});
export type GroupQuery = z.infer<typeof GroupQuery>;

export const GroupItem = itemEnvelope(GroupRead, "GroupItem");

export const GroupPage = pageEnvelope(GroupRead, "GroupPage");

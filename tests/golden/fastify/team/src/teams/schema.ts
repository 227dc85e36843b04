import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  name: values.text({ min: 1, max: 80 }),
  lead_id: values.uuid.nullable(),
};

export const TeamCreate = inputObject(
  {
    ...fields,
    lead_id: fields.lead_id.default(null),
  },
  { readOnly },
).meta({
  id: "TeamCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", lead_id: "0190a6f0-0000-7000-8000-000000000001" }],
});
export type TeamCreate = z.infer<typeof TeamCreate>;

export const TeamUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TeamUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type TeamUpdate = z.infer<typeof TeamUpdate>;

export const TeamRead = z
  .object({
    id: sent.uuid,
    name: z.string(),
    lead_id: sent.uuid.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "TeamRead", description: "What a client is sent." });
export type TeamRead = z.infer<typeof TeamRead>;

/** What the address of one names. */
export const TeamParams = z.object({ team_id: values.uuid });

const TeamInclude = values.distinct(values.commaSeparated(values.enumeration(["lead"])));
export type TeamInclude = z.infer<typeof TeamInclude>;

/** How a client wants the list. */
export const TeamQuery = listParameters({
  include: TeamInclude.optional(),
  sort: sortBy("created_at"),
});
export type TeamQuery = z.infer<typeof TeamQuery>;

/** What a client wants along with one. */
export const TeamItemQuery = z.strictObject({ include: TeamInclude.optional() });

export const TeamItem = itemEnvelope(TeamRead, "TeamItem");

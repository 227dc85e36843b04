import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  name: values.text({ min: 1, max: 120 }),
  reviewer_id: values.uuid.nullable(),
  member_ids: values.distinct(values.array(values.uuid)),
};

export const ProjectCreate = inputObject(
  {
    ...fields,
    reviewer_id: fields.reviewer_id.default(null),
    member_ids: fields.member_ids.default([]),
  },
  { readOnly },
).meta({
  id: "ProjectCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", reviewer_id: "0190a6f0-0000-7000-8000-000000000001" }],
});
export type ProjectCreate = z.infer<typeof ProjectCreate>;

export const ProjectUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ProjectUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type ProjectUpdate = z.infer<typeof ProjectUpdate>;

export const ProjectRead = z
  .object({
    id: sent.uuid,
    user_id: sent.uuid,
    name: z.string(),
    reviewer_id: sent.uuid.nullable(),
    member_ids: z.array(sent.uuid),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ProjectRead", description: "What a client is sent." });
export type ProjectRead = z.infer<typeof ProjectRead>;

/** What the address of one names. */
export const ProjectParams = z.object({ project_id: values.uuid });

const ProjectInclude = values.distinct(
  values.commaSeparated(values.enumeration(["reviewer", "members"])),
);
export type ProjectInclude = z.infer<typeof ProjectInclude>;

/** How a client wants the list. */
export const ProjectQuery = listParameters({
  include: ProjectInclude.optional(),
  sort: sortBy("created_at"),
  ...filterBy("reviewer_id", values.uuid),
  member_ids: values.uuid.optional(),
});
export type ProjectQuery = z.infer<typeof ProjectQuery>;

/** What a client wants along with one. */
export const ProjectItemQuery = z.strictObject({ include: ProjectInclude.optional() });

export const ProjectItem = itemEnvelope(ProjectRead, "ProjectItem");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  name: values.text({ min: 1, max: 120 }),
  archived: values.boolean,
};

export const ProjectCreate = inputObject(
  {
    ...fields,
    archived: fields.archived.default(false),
  },
  { readOnly },
).meta({
  id: "ProjectCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", archived: true }],
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
    user_id: z.string(),
    name: z.string(),
    archived: z.boolean(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ProjectRead", description: "What a client is sent." });
export type ProjectRead = z.infer<typeof ProjectRead>;

/** What the address of one names. */
export const ProjectParams = z.object({ project_id: values.uuid });

/** How a client wants the list. */
export const ProjectQuery = listParameters({
  sort: sortBy("created_at"),
});
export type ProjectQuery = z.infer<typeof ProjectQuery>;

export const ProjectItem = itemEnvelope(ProjectRead, "ProjectItem");

export const ProjectPage = pageEnvelope(ProjectRead, "ProjectPage");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { pageEnvelope } from "../core/responses.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  name: values.text({ min: 1, max: 120 }),
};

export const ProjectCreate = inputObject(fields, { readOnly }).meta({
  id: "ProjectCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1" }],
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
    id: z.int(),
    userId: z.string(),
    name: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "ProjectRead", description: "What a client is sent." });
export type ProjectRead = z.infer<typeof ProjectRead>;

/** What the address of one names. */
export const ProjectParams = z.object({ project_id: values.queryId });

/** How a client wants the list. */
export const ProjectQuery = listParameters({
  sort: sortBy("createdAt"),
});
export type ProjectQuery = z.infer<typeof ProjectQuery>;

export const ProjectItem = ProjectRead;

export const ProjectPage = pageEnvelope(ProjectRead, "ProjectPage");

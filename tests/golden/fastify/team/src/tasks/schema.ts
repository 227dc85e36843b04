import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  done: values.boolean,
  project_id: values.uuid,
  assignee_id: values.uuid.nullable(),
};

export const TaskCreate = inputObject(
  {
    ...fields,
    done: fields.done.default(false),
    assignee_id: fields.assignee_id.default(null),
  },
  { readOnly },
).meta({
  id: "TaskCreate",
  description: "All that a client can set.",
  examples: [
    {
      title: "Title 1",
      done: true,
      project_id: "0190a6f0-0000-7000-8000-000000000001",
      assignee_id: "0190a6f0-0000-7000-8000-000000000001",
    },
  ],
});
export type TaskCreate = z.infer<typeof TaskCreate>;

export const TaskUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TaskUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type TaskUpdate = z.infer<typeof TaskUpdate>;

export const TaskRead = z
  .object({
    id: sent.uuid,
    user_id: sent.uuid,
    title: z.string(),
    done: z.boolean(),
    project_id: sent.uuid,
    assignee_id: sent.uuid.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "TaskRead", description: "What a client is sent." });
export type TaskRead = z.infer<typeof TaskRead>;

/** What the address of one names. */
export const TaskParams = z.object({ task_id: values.uuid });

const TaskInclude = values.distinct(
  values.commaSeparated(values.enumeration(["project", "assignee"])),
);
export type TaskInclude = z.infer<typeof TaskInclude>;

/** How a client wants the list. */
export const TaskQuery = listParameters({
  include: TaskInclude.optional(),
  sort: sortBy("created_at"),
  q: values.text().optional(),
  ...filterBy("done", values.queryBoolean),
  ...filterBy("project_id", values.uuid),
  ...filterBy("assignee_id", values.uuid),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** What a client wants along with one. */
export const TaskItemQuery = z.strictObject({ include: TaskInclude.optional() });

export const TaskItem = itemEnvelope(TaskRead, "TaskItem");

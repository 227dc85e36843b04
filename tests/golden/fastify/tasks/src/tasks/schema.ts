import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const TaskPriority = values.enumeration(["low", "medium", "high"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  notes: values.text({ max: 100_000 }).nullable(),
  done: values.boolean,
  priority: TaskPriority,
  due_date: values.date.nullable(),
  estimate: values.decimal(6, 2).nullable(),
  tags: values.array(values.text({ min: 1, max: 40 })),
  project_id: values.uuid.nullable(),
  label_ids: values.distinct(values.array(values.uuid)),
};

export const TaskCreate = inputObject(
  {
    ...fields,
    notes: fields.notes.default(null),
    done: fields.done.default(false),
    priority: fields.priority.default("medium"),
    due_date: fields.due_date.default(null),
    estimate: fields.estimate.default(null),
    tags: fields.tags.default([]),
    project_id: fields.project_id.default(null),
    label_ids: fields.label_ids.default([]),
  },
  { readOnly },
).meta({
  id: "TaskCreate",
  description: "All that a client can set.",
  examples: [
    {
      title: "Title 1",
      notes: "Notes 1",
      done: true,
      priority: "low",
      due_date: "2030-01-01",
      estimate: "1.00",
      tags: ["Tag 1", "Tag 2"],
      project_id: "0190a6f0-0000-7000-8000-000000000001",
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
    user_id: z.string(),
    title: z.string(),
    notes: z.string().nullable(),
    done: z.boolean(),
    priority: TaskPriority,
    due_date: sent.date.nullable(),
    estimate: z.string().nullable(),
    tags: z.array(z.string()),
    project_id: sent.uuid.nullable(),
    label_ids: z.array(sent.uuid),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "TaskRead", description: "What a client is sent." });
export type TaskRead = z.infer<typeof TaskRead>;

/** What the address of one names. */
export const TaskParams = z.object({ task_id: values.uuid });

const TaskInclude = values.distinct(
  values.commaSeparated(values.enumeration(["project", "labels"])),
);
export type TaskInclude = z.infer<typeof TaskInclude>;

/** How a client wants the list. */
export const TaskQuery = listParameters({
  include: TaskInclude.optional(),
  sort: sortBy("created_at", "due_date", "title"),
  q: values.text().optional(),
  ...filterBy("done", values.queryBoolean),
  ...filterBy("priority", TaskPriority),
  ...compareBy("due_date", values.date),
  ...compareBy("estimate", values.decimal(6, 2)),
  ...filterBy("project_id", values.uuid),
  label_ids: values.uuid.optional(),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** What a client wants along with one. */
export const TaskItemQuery = z.strictObject({ include: TaskInclude.optional() });

export const TaskItem = itemEnvelope(TaskRead, "TaskItem");

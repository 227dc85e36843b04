import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  projectId: values.id.nullable(),
  parentId: values.id.nullable(),
  labelIds: values.distinct(values.array(values.id)),
  relatedTaskIds: values.distinct(values.array(values.id)),
  topicIds: values.distinct(values.array(values.id)).meta({ description: "What it is about" }),
};

export const TaskCreate = inputObject(
  {
    ...fields,
    projectId: fields.projectId.default(null),
    parentId: fields.parentId.default(null),
    labelIds: fields.labelIds.default([]),
    relatedTaskIds: fields.relatedTaskIds.default([]),
    topicIds: fields.topicIds.default([]),
  },
  { readOnly },
).meta({
  id: "TaskCreate",
  description: "All that a client can set.",
  examples: [{ title: "Title 1", projectId: 1000001 }],
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
    id: z.int(),
    userId: z.string(),
    title: z.string(),
    projectId: z.int().nullable(),
    parentId: z.int().nullable(),
    labelIds: z.array(z.int()),
    relatedTaskIds: z.array(z.int()),
    topicIds: z.array(z.int()).meta({ description: "What it is about" }),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "TaskRead", description: "What a client is sent." });
export type TaskRead = z.infer<typeof TaskRead>;

/** What the address of one names. */
export const TaskParams = z.object({ task_id: values.queryId });

const TaskInclude = values.distinct(
  values.commaSeparated(
    values.enumeration(["project", "parent", "labels", "relatedTasks", "topics"]),
  ),
);
export type TaskInclude = z.infer<typeof TaskInclude>;

/** How a client wants the list. */
export const TaskQuery = listParameters({
  include: TaskInclude.optional(),
  sort: sortBy("createdAt"),
  ...filterBy("projectId", values.queryId),
  labelIds: values.queryId.optional(),
  relatedTaskIds: values.queryId.optional(),
  topicIds: values.queryId.optional(),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** What a client wants along with one. */
export const TaskItemQuery = z.strictObject({ include: TaskInclude.optional() });

export const TaskItem = TaskRead;

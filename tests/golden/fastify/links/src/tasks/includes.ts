/** What clients can ask for along with tasks: the rows that these are related to. */
import type { z } from "zod";
import { reachOf } from "../core/access.js";
import { pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { LabelRead } from "../labels/schema.js";
import * as labelService from "../labels/service.js";
import { ProjectRead } from "../projects/schema.js";
import * as projectService from "../projects/service.js";
import { TopicRead } from "../topics/schema.js";
import * as topicService from "../topics/service.js";
import { type TaskInclude, TaskRead } from "./schema.js";
import * as taskService from "./service.js";

export const TaskExpanded = TaskRead.extend({
  project: ProjectRead.nullable().optional(),
  parent: TaskRead.nullable().optional(),
  labels: LabelRead.array().optional(),
  relatedTasks: TaskRead.array().optional(),
  topics: TopicRead.array().optional(),
}).meta({
  id: "TaskExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type TaskExpanded = z.infer<typeof TaskExpanded>;

export const TaskExpandedPage = pageEnvelope(TaskExpanded, "TaskExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandTasks(
  db: Db,
  caller: Caller,
  rows: readonly TaskRead[],
  names: TaskInclude = [],
): Promise<TaskExpanded[]> {
  const expanded: TaskExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("project")) {
    const ids = rows.map((row) => row.projectId);
    const projectsById = await projectService.findProjects(db, reachOf(caller, "admin"), ids);
    for (const row of expanded) row.project = projectsById.get(row.projectId) ?? null;
  }
  if (names.includes("parent")) {
    const ids = rows.map((row) => row.parentId);
    const tasksById = await taskService.findTasks(db, ids);
    for (const row of expanded) row.parent = tasksById.get(row.parentId) ?? null;
  }
  if (names.includes("labels")) {
    const ids = rows.flatMap((row) => row.labelIds);
    const labelsById = await labelService.findLabels(db, caller.id, ids);
    for (const row of expanded) row.labels = row.labelIds.flatMap((id) => labelsById.get(id) ?? []);
  }
  if (names.includes("relatedTasks")) {
    const ids = rows.flatMap((row) => row.relatedTaskIds);
    const tasksById = await taskService.findTasks(db, ids);
    for (const row of expanded)
      row.relatedTasks = row.relatedTaskIds.flatMap((id) => tasksById.get(id) ?? []);
  }
  if (names.includes("topics")) {
    const ids = rows.flatMap((row) => row.topicIds);
    const topicsById = await topicService.findTopics(db, ids);
    for (const row of expanded) row.topics = row.topicIds.flatMap((id) => topicsById.get(id) ?? []);
  }
  return expanded;
}

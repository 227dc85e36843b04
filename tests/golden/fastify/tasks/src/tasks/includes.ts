/** What clients can ask for along with tasks: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { LabelRead } from "../labels/schema.js";
import * as labelService from "../labels/service.js";
import { ProjectRead } from "../projects/schema.js";
import * as projectService from "../projects/service.js";
import { type TaskInclude, TaskRead } from "./schema.js";

export const TaskExpanded = TaskRead.extend({
  project: ProjectRead.nullable().optional(),
  labels: LabelRead.array().optional(),
}).meta({
  id: "TaskExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type TaskExpanded = z.infer<typeof TaskExpanded>;

export const TaskExpandedItem = itemEnvelope(TaskExpanded, "TaskExpandedItem");

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
    const ids = rows.map((row) => row.project_id);
    const projectsById = await projectService.findProjects(db, caller.id, ids);
    for (const row of expanded) row.project = projectsById.get(row.project_id) ?? null;
  }
  if (names.includes("labels")) {
    const ids = rows.flatMap((row) => row.label_ids);
    const labelsById = await labelService.findLabels(db, caller.id, ids);
    for (const row of expanded)
      row.labels = row.label_ids.flatMap((id) => labelsById.get(id) ?? []);
  }
  return expanded;
}

/** What clients can ask for along with tasks: the rows that these are related to. */
import type { z } from "zod";
import { reachOf } from "../core/access.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { ProjectRead } from "../projects/schema.js";
import * as projectService from "../projects/service.js";
import { UserRead } from "../users/schema.js";
import * as userService from "../users/service.js";
import { type TaskInclude, TaskRead } from "./schema.js";

export const TaskExpanded = TaskRead.extend({
  project: ProjectRead.nullable().optional(),
  assignee: UserRead.nullable().optional(),
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
    const projectsById = await projectService.findProjects(db, reachOf(caller, "admin"), ids);
    for (const row of expanded) row.project = projectsById.get(row.project_id) ?? null;
  }
  if (names.includes("assignee")) {
    const ids = rows.map((row) => row.assignee_id);
    const usersById = await userService.findUsers(db, ids);
    for (const row of expanded) row.assignee = usersById.get(row.assignee_id) ?? null;
  }
  return expanded;
}

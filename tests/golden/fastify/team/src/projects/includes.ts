/** What clients can ask for along with projects: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Db } from "../db/database.js";
import { UserRead } from "../users/schema.js";
import * as userService from "../users/service.js";
import { type ProjectInclude, ProjectRead } from "./schema.js";

export const ProjectExpanded = ProjectRead.extend({
  reviewer: UserRead.nullable().optional(),
  members: UserRead.array().optional(),
}).meta({
  id: "ProjectExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type ProjectExpanded = z.infer<typeof ProjectExpanded>;

export const ProjectExpandedItem = itemEnvelope(ProjectExpanded, "ProjectExpandedItem");

export const ProjectExpandedPage = pageEnvelope(ProjectExpanded, "ProjectExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandProjects(
  db: Db,
  rows: readonly ProjectRead[],
  names: ProjectInclude = [],
): Promise<ProjectExpanded[]> {
  const expanded: ProjectExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("reviewer")) {
    const ids = rows.map((row) => row.reviewer_id);
    const usersById = await userService.findUsers(db, ids);
    for (const row of expanded) row.reviewer = usersById.get(row.reviewer_id) ?? null;
  }
  if (names.includes("members")) {
    const ids = rows.flatMap((row) => row.member_ids);
    const usersById = await userService.findUsers(db, ids);
    for (const row of expanded)
      row.members = row.member_ids.flatMap((id) => usersById.get(id) ?? []);
  }
  return expanded;
}

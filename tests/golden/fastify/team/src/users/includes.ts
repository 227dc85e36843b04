/** What clients can ask for along with users: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Db } from "../db/database.js";
import { TeamRead } from "../teams/schema.js";
import * as teamService from "../teams/service.js";
import { type UserInclude, UserRead } from "./schema.js";

export const UserExpanded = UserRead.extend({
  team: TeamRead.nullable().optional(),
}).meta({
  id: "UserExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type UserExpanded = z.infer<typeof UserExpanded>;

export const UserExpandedItem = itemEnvelope(UserExpanded, "UserExpandedItem");

export const UserExpandedPage = pageEnvelope(UserExpanded, "UserExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandUsers(
  db: Db,
  rows: readonly UserRead[],
  names: UserInclude = [],
): Promise<UserExpanded[]> {
  const expanded: UserExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("team")) {
    const ids = rows.map((row) => row.team_id);
    const teamsById = await teamService.findTeams(db, ids);
    for (const row of expanded) row.team = teamsById.get(row.team_id) ?? null;
  }
  return expanded;
}

/** What clients can ask for along with teams: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { UserRead } from "../users/schema.js";
import * as userService from "../users/service.js";
import { type TeamInclude, TeamRead } from "./schema.js";

export const TeamExpanded = TeamRead.extend({
  lead: UserRead.nullable().optional(),
}).meta({
  id: "TeamExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type TeamExpanded = z.infer<typeof TeamExpanded>;

export const TeamExpandedItem = itemEnvelope(TeamExpanded, "TeamExpandedItem");

export const TeamExpandedPage = pageEnvelope(TeamExpanded, "TeamExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandTeams(
  db: Db,
  caller: Caller | null,
  rows: readonly TeamRead[],
  names: TeamInclude = [],
): Promise<TeamExpanded[]> {
  const expanded: TeamExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("lead")) {
    const ids = rows.map((row) => row.lead_id);
    const usersById = caller !== null ? await userService.findUsers(db, ids) : null;
    for (const row of expanded) row.lead = usersById?.get(row.lead_id) ?? null;
  }
  return expanded;
}

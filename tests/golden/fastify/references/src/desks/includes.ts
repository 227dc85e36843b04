/** What clients can ask for along with desks: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { KeeperRead } from "../keepers/schema.js";
import * as keeperService from "../keepers/service.js";
import { type DeskInclude, DeskRead } from "./schema.js";

export const DeskExpanded = DeskRead.extend({
  keeper: KeeperRead.nullable().optional(),
}).meta({
  id: "DeskExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type DeskExpanded = z.infer<typeof DeskExpanded>;

export const DeskExpandedItem = itemEnvelope(DeskExpanded, "DeskExpandedItem");

export const DeskExpandedPage = pageEnvelope(DeskExpanded, "DeskExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandDesks(
  db: Db,
  caller: Caller,
  rows: readonly DeskRead[],
  names: DeskInclude = [],
): Promise<DeskExpanded[]> {
  const expanded: DeskExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("keeper")) {
    const ids = rows.map((row) => row.keeper_id);
    const keepersById = await keeperService.findKeepers(db, caller.id, ids);
    for (const row of expanded) row.keeper = keepersById.get(row.keeper_id) ?? null;
  }
  return expanded;
}

/** What clients can ask for along with keepers: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { DeskRead } from "../desks/schema.js";
import * as deskService from "../desks/service.js";
import { type KeeperInclude, KeeperRead } from "./schema.js";

export const KeeperExpanded = KeeperRead.extend({
  desk: DeskRead.nullable().optional(),
}).meta({
  id: "KeeperExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type KeeperExpanded = z.infer<typeof KeeperExpanded>;

export const KeeperExpandedItem = itemEnvelope(KeeperExpanded, "KeeperExpandedItem");

export const KeeperExpandedPage = pageEnvelope(KeeperExpanded, "KeeperExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandKeepers(
  db: Db,
  caller: Caller,
  rows: readonly KeeperRead[],
  names: KeeperInclude = [],
): Promise<KeeperExpanded[]> {
  const expanded: KeeperExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("desk")) {
    const ids = rows.map((row) => row.desk_id);
    const desksById = await deskService.findDesks(db, caller.id, ids);
    for (const row of expanded) row.desk = desksById.get(row.desk_id) ?? null;
  }
  return expanded;
}

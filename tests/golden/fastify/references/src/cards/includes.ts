/** What clients can ask for along with cards: the rows that these are related to. */
import type { z } from "zod";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { DeskRead } from "../desks/schema.js";
import * as deskService from "../desks/service.js";
import { type CardInclude, CardRead } from "./schema.js";

export const CardExpanded = CardRead.extend({
  desk: DeskRead.nullable().optional(),
}).meta({
  id: "CardExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type CardExpanded = z.infer<typeof CardExpanded>;

export const CardExpandedItem = itemEnvelope(CardExpanded, "CardExpandedItem");

export const CardExpandedPage = pageEnvelope(CardExpanded, "CardExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandCards(
  db: Db,
  caller: Caller,
  rows: readonly CardRead[],
  names: CardInclude = [],
): Promise<CardExpanded[]> {
  const expanded: CardExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("desk")) {
    const ids = rows.map((row) => row.desk_id);
    const desksById = await deskService.findDesks(db, caller.id, ids);
    for (const row of expanded) row.desk = desksById.get(row.desk_id) ?? null;
  }
  return expanded;
}

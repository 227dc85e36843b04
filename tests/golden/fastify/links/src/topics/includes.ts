/** What clients can ask for along with topics: the rows that these are related to. */
import type { z } from "zod";
import { pageEnvelope } from "../core/responses.js";
import type { Caller } from "../core/security.js";
import type { Db } from "../db/database.js";
import { LabelRead } from "../labels/schema.js";
import * as labelService from "../labels/service.js";
import { type TopicInclude, TopicRead } from "./schema.js";

export const TopicExpanded = TopicRead.extend({
  labels: LabelRead.array().optional(),
}).meta({
  id: "TopicExpanded",
  description: "What a client is sent, and what it asked to be included.",
});
export type TopicExpanded = z.infer<typeof TopicExpanded>;

export const TopicExpandedPage = pageEnvelope(TopicExpanded, "TopicExpandedPage");

/** Adds what `names` asks for, as far as the caller may get it: one query for all rows. */
export async function expandTopics(
  db: Db,
  caller: Caller | null,
  rows: readonly TopicRead[],
  names: TopicInclude = [],
): Promise<TopicExpanded[]> {
  const expanded: TopicExpanded[] = rows.map((row) => ({ ...row }));
  if (names.includes("labels")) {
    const ids = rows.flatMap((row) => row.labelIds);
    const labelsById = caller !== null ? await labelService.findLabels(db, caller.id, ids) : null;
    for (const row of expanded)
      row.labels = row.labelIds.flatMap((id) => labelsById?.get(id) ?? []);
  }
  return expanded;
}

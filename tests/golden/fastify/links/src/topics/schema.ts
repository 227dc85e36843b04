import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt"];

const fields = {
  name: values.text({ min: 1, max: 40 }),
  cursor: values.text({ min: 8, max: 128 }).nullable(),
  labelIds: values.distinct(values.array(values.id)),
};

export const TopicCreate = inputObject(
  {
    ...fields,
    cursor: fields.cursor.default(null),
    labelIds: fields.labelIds.default([]),
  },
  { readOnly },
).meta({
  id: "TopicCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", cursor: "correct horse 1" }],
});
export type TopicCreate = z.infer<typeof TopicCreate>;

export const TopicReplace = inputObject(
  {
    ...TopicCreate.shape,
    cursor: fields.cursor.optional(),
  },
  { readOnly },
).meta({
  id: "TopicReplace",
  description: "The same, but what never changes may be left out.",
  examples: [{ name: "Name 1", cursor: "correct horse 1" }],
});
export type TopicReplace = z.infer<typeof TopicReplace>;

export const TopicUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TopicUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type TopicUpdate = z.infer<typeof TopicUpdate>;

export const TopicRead = z
  .object({
    id: z.int(),
    name: z.string(),
    labelIds: z.array(z.int()),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "TopicRead", description: "What a client is sent." });
export type TopicRead = z.infer<typeof TopicRead>;

/** What the address of one names. */
export const TopicParams = z.object({ topic_id: values.queryId });

const TopicInclude = values.distinct(values.commaSeparated(values.enumeration(["labels"])));
export type TopicInclude = z.infer<typeof TopicInclude>;

/** How a client wants the list. */
export const TopicQuery = listParameters({
  include: TopicInclude.optional(),
  sort: sortBy("createdAt"),
});
export type TopicQuery = z.infer<typeof TopicQuery>;

/** What a client wants along with one. */
export const TopicItemQuery = z.strictObject({ include: TopicInclude.optional() });

export const TopicItem = TopicRead;

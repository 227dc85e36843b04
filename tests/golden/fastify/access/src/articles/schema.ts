import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 100 }),
};

export const ArticleCreate = inputObject(fields, { readOnly }).meta({
  id: "ArticleCreate",
  description: "All that a client can set.",
  examples: [{ title: "Title 1" }],
});
export type ArticleCreate = z.infer<typeof ArticleCreate>;

export const ArticleUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ArticleUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type ArticleUpdate = z.infer<typeof ArticleUpdate>;

export const ArticleRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    title: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ArticleRead", description: "What a client is sent." });
export type ArticleRead = z.infer<typeof ArticleRead>;

/** What the address of one names. */
export const ArticleParams = z.object({ article_id: values.uuid });

/** How a client wants the list. */
export const ArticleQuery = listParameters({
  sort: sortBy("created_at"),
  ...filterBy("title", values.text()),
});
export type ArticleQuery = z.infer<typeof ArticleQuery>;

export const ArticleItem = itemEnvelope(ArticleRead, "ArticleItem");

export const ArticlePage = pageEnvelope(ArticleRead, "ArticlePage");

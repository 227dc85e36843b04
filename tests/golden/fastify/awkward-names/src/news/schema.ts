import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  news: values.text({ max: 100_000 }),
};

export const NewsCreate = inputObject(fields, { readOnly }).meta({
  id: "NewsCreate",
  description: "All that a client can set.",
  examples: [{ news: "News 1" }],
});
export type NewsCreate = z.infer<typeof NewsCreate>;

export const NewsUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "NewsUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ news: "News 2" }],
});
export type NewsUpdate = z.infer<typeof NewsUpdate>;

export const NewsRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    news: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "NewsRead", description: "What a client is sent." });
export type NewsRead = z.infer<typeof NewsRead>;

/** What the address of one names. */
export const NewsParams = z.object({ news_id: values.uuid });

/** How a client wants the list. */
export const NewsQuery = listParameters({
  sort: sortBy("created_at"),
  q: values.text().optional(),
});
export type NewsQuery = z.infer<typeof NewsQuery>;

export const NewsItem = itemEnvelope(NewsRead, "NewsItem");

export const NewsPage = pageEnvelope(NewsRead, "NewsPage");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  indicator_cache: values.text({ max: 255 }).nullable(),
};

export const IndicatorCacheCreate = inputObject(
  {
    ...fields,
    indicator_cache: fields.indicator_cache.default(null),
  },
  { readOnly },
).meta({
  id: "IndicatorCacheCreate",
  description: "All that a client can set.",
  examples: [{ indicator_cache: "Indicator cache 1" }],
});
export type IndicatorCacheCreate = z.infer<typeof IndicatorCacheCreate>;

export const IndicatorCacheUpdate = inputObject(z.object(fields).partial().shape, {
  readOnly,
}).meta({
  id: "IndicatorCacheUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ indicator_cache: "Indicator cache 2" }],
});
export type IndicatorCacheUpdate = z.infer<typeof IndicatorCacheUpdate>;

export const IndicatorCacheRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    indicator_cache: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "IndicatorCacheRead", description: "What a client is sent." });
export type IndicatorCacheRead = z.infer<typeof IndicatorCacheRead>;

/** What the address of one names. */
export const IndicatorCacheParams = z.object({ indicator_cache_id: values.uuid });

/** How a client wants the list. */
export const IndicatorCacheQuery = listParameters({
  sort: sortBy("created_at"),
});
export type IndicatorCacheQuery = z.infer<typeof IndicatorCacheQuery>;

export const IndicatorCacheItem = itemEnvelope(IndicatorCacheRead, "IndicatorCacheItem");

export const IndicatorCachePage = pageEnvelope(IndicatorCacheRead, "IndicatorCachePage");

import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  text: values.text({ min: 1, max: 100 }),
};

export const BannerCreate = inputObject(fields, { readOnly }).meta({
  id: "BannerCreate",
  description: "All that a client can set.",
  examples: [{ text: "Text 1" }],
});
export type BannerCreate = z.infer<typeof BannerCreate>;

export const BannerUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "BannerUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ text: "Text 2" }],
});
export type BannerUpdate = z.infer<typeof BannerUpdate>;

export const BannerRead = z
  .object({
    id: sent.uuid,
    text: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "BannerRead", description: "What a client is sent." });
export type BannerRead = z.infer<typeof BannerRead>;

/** What the address of one names. */
export const BannerParams = z.object({ banner_id: values.uuid });

/** How a client wants the list. */
export const BannerQuery = listParameters({
  sort: sortBy("created_at"),
  ...filterBy("text", values.text()),
});
export type BannerQuery = z.infer<typeof BannerQuery>;

export const BannerItem = itemEnvelope(BannerRead, "BannerItem");

export const BannerPage = pageEnvelope(BannerRead, "BannerPage");

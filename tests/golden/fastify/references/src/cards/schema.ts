import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  desk_id: values.uuid,
  holder: values.text({ min: 1, max: 80 }),
};

export const CardCreate = inputObject(fields, { readOnly }).meta({
  id: "CardCreate",
  description: "All that a client can set.",
  examples: [{ desk_id: "0190a6f0-0000-7000-8000-000000000001", holder: "Holder 1" }],
});
export type CardCreate = z.infer<typeof CardCreate>;

export const CardUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "CardUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ desk_id: "0190a6f0-0000-7000-8000-000000000002" }],
});
export type CardUpdate = z.infer<typeof CardUpdate>;

export const CardRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    desk_id: sent.uuid,
    holder: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "CardRead", description: "What a client is sent." });
export type CardRead = z.infer<typeof CardRead>;

/** What the address of one names. */
export const CardParams = z.object({ card_id: values.uuid });

const CardInclude = values.distinct(values.commaSeparated(values.enumeration(["desk"])));
export type CardInclude = z.infer<typeof CardInclude>;

/** How a client wants the list. */
export const CardQuery = listParameters({
  include: CardInclude.optional(),
  sort: sortBy("created_at"),
});
export type CardQuery = z.infer<typeof CardQuery>;

/** What a client wants along with one. */
export const CardItemQuery = z.strictObject({ include: CardInclude.optional() });

export const CardItem = itemEnvelope(CardRead, "CardItem");

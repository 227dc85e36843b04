import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  number: values.int({ minimum: 1, maximum: 500 }),
  keeper_id: values.uuid.nullable(),
};

export const DeskCreate = inputObject(
  {
    ...fields,
    keeper_id: fields.keeper_id.default(null),
  },
  { readOnly },
).meta({
  id: "DeskCreate",
  description: "All that a client can set.",
  examples: [{ number: 1 }],
});
export type DeskCreate = z.infer<typeof DeskCreate>;

export const DeskUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "DeskUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ number: 2 }],
});
export type DeskUpdate = z.infer<typeof DeskUpdate>;

export const DeskRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    number: z.int(),
    keeper_id: sent.uuid.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DeskRead", description: "What a client is sent." });
export type DeskRead = z.infer<typeof DeskRead>;

/** What the address of one names. */
export const DeskParams = z.object({ desk_id: values.uuid });

const DeskInclude = values.distinct(values.commaSeparated(values.enumeration(["keeper"])));
export type DeskInclude = z.infer<typeof DeskInclude>;

/** How a client wants the list. */
export const DeskQuery = listParameters({
  include: DeskInclude.optional(),
  sort: sortBy("created_at"),
});
export type DeskQuery = z.infer<typeof DeskQuery>;

/** What a client wants along with one. */
export const DeskItemQuery = z.strictObject({ include: DeskInclude.optional() });

export const DeskItem = itemEnvelope(DeskRead, "DeskItem");

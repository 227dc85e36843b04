import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  name: values.text({ min: 1, max: 80 }),
  desk_id: values.uuid,
};

export const KeeperCreate = inputObject(fields, { readOnly }).meta({
  id: "KeeperCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", desk_id: "0190a6f0-0000-7000-8000-000000000001" }],
});
export type KeeperCreate = z.infer<typeof KeeperCreate>;

export const KeeperUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "KeeperUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type KeeperUpdate = z.infer<typeof KeeperUpdate>;

export const KeeperRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    name: z.string(),
    desk_id: sent.uuid,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "KeeperRead", description: "What a client is sent." });
export type KeeperRead = z.infer<typeof KeeperRead>;

/** What the address of one names. */
export const KeeperParams = z.object({ keeper_id: values.uuid });

const KeeperInclude = values.distinct(values.commaSeparated(values.enumeration(["desk"])));
export type KeeperInclude = z.infer<typeof KeeperInclude>;

/** How a client wants the list. */
export const KeeperQuery = listParameters({
  include: KeeperInclude.optional(),
  sort: sortBy("created_at"),
});
export type KeeperQuery = z.infer<typeof KeeperQuery>;

/** What a client wants along with one. */
export const KeeperItemQuery = z.strictObject({ include: KeeperInclude.optional() });

export const KeeperItem = itemEnvelope(KeeperRead, "KeeperItem");

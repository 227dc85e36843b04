import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  config: values.json.nullable(),
};

export const ConfigCreate = inputObject(
  {
    ...fields,
    config: fields.config.default(null),
  },
  { readOnly },
).meta({
  id: "ConfigCreate",
  description: "All that a client can set.",
  examples: [{ config: { config: 1 } }],
});
export type ConfigCreate = z.infer<typeof ConfigCreate>;

export const ConfigUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ConfigUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ config: { config: 2 } }],
});
export type ConfigUpdate = z.infer<typeof ConfigUpdate>;

export const ConfigRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    config: z.unknown().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ConfigRead", description: "What a client is sent." });
export type ConfigRead = z.infer<typeof ConfigRead>;

/** What the address of one names. */
export const ConfigParams = z.object({ config_id: values.uuid });

/** How a client wants the list. */
export const ConfigQuery = listParameters({
  sort: sortBy("created_at"),
});
export type ConfigQuery = z.infer<typeof ConfigQuery>;

export const ConfigItem = itemEnvelope(ConfigRead, "ConfigItem");

export const ConfigPage = pageEnvelope(ConfigRead, "ConfigPage");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  metadata: values.json,
};

export const MetadataCreate = inputObject(fields, { readOnly }).meta({
  id: "MetadataCreate",
  description: "All that a client can set.",
  examples: [{ metadata: { metadata: 1 } }],
});
export type MetadataCreate = z.infer<typeof MetadataCreate>;

export const MetadataUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "MetadataUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ metadata: { metadata: 2 } }],
});
export type MetadataUpdate = z.infer<typeof MetadataUpdate>;

export const MetadataRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    metadata: z.unknown(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "MetadataRead", description: "What a client is sent." });
export type MetadataRead = z.infer<typeof MetadataRead>;

/** What the address of one names. */
export const MetadataParams = z.object({ metadata_id: values.uuid });

/** How a client wants the list. */
export const MetadataQuery = listParameters({
  sort: sortBy("created_at"),
});
export type MetadataQuery = z.infer<typeof MetadataQuery>;

export const MetadataItem = itemEnvelope(MetadataRead, "MetadataItem");

export const MetadataPage = pageEnvelope(MetadataRead, "MetadataPage");

import { z } from "zod";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt"];

const fields = {
  name: values.slug,
  value: values.json.nullable(),
};

export const PreferenceCreate = inputObject(
  {
    ...fields,
    value: fields.value.default(null),
  },
  { readOnly },
).meta({
  id: "PreferenceCreate",
  description: "All that a client can set.",
  examples: [{ name: "name-1", value: { value: 1 } }],
});
export type PreferenceCreate = z.infer<typeof PreferenceCreate>;

export const PreferenceRead = z
  .object({
    id: z.int(),
    name: z.string(),
    value: z.unknown().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "PreferenceRead", description: "What a client is sent." });
export type PreferenceRead = z.infer<typeof PreferenceRead>;

/** What the address of one names. */
export const PreferenceParams = z.object({ preference_id: values.queryId });

export const PreferenceItem = PreferenceRead;

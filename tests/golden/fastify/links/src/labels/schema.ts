import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { pageEnvelope } from "../core/responses.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const LabelColour = values.enumeration(["red", "green", "blue"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  name: values.text({ min: 1, max: 40 }),
  colour: LabelColour.nullable(),
};

export const LabelCreate = inputObject(
  {
    ...fields,
    colour: fields.colour.default(null),
  },
  { readOnly },
).meta({
  id: "LabelCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1", colour: "red" }],
});
export type LabelCreate = z.infer<typeof LabelCreate>;

export const LabelUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "LabelUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type LabelUpdate = z.infer<typeof LabelUpdate>;

export const LabelRead = z
  .object({
    id: z.int(),
    userId: z.string(),
    name: z.string(),
    colour: LabelColour.nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "LabelRead", description: "What a client is sent." });
export type LabelRead = z.infer<typeof LabelRead>;

/** What the address of one names. */
export const LabelParams = z.object({ label_id: values.queryId });

/** How a client wants the list. */
export const LabelQuery = listParameters({
  sort: sortBy("createdAt"),
});
export type LabelQuery = z.infer<typeof LabelQuery>;

export const LabelItem = LabelRead;

export const LabelPage = pageEnvelope(LabelRead, "LabelPage");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  class: values.text({ min: 1, max: 50 }),
};

export const ClassCreate = inputObject(fields, { readOnly }).meta({
  id: "ClassCreate",
  description: "All that a client can set.",
  examples: [{ class: "Class 1" }],
});
export type ClassCreate = z.infer<typeof ClassCreate>;

export const ClassUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ClassUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ class: "Class 2" }],
});
export type ClassUpdate = z.infer<typeof ClassUpdate>;

export const ClassRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    class: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ClassRead", description: "What a client is sent." });
export type ClassRead = z.infer<typeof ClassRead>;

/** What the address of one names. */
export const ClassParams = z.object({ class_id: values.uuid });

/** How a client wants the list. */
export const ClassQuery = listParameters({
  sort: sortBy("created_at"),
});
export type ClassQuery = z.infer<typeof ClassQuery>;

export const ClassItem = itemEnvelope(ClassRead, "ClassItem");

export const ClassPage = pageEnvelope(ClassRead, "ClassPage");

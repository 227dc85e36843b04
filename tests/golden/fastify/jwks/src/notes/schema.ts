import { z } from "zod";
import { filterBy, listParameters } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  pinned: values.boolean,
};

export const NoteCreate = inputObject(
  {
    ...fields,
    pinned: fields.pinned.default(false),
  },
  { readOnly },
).meta({
  id: "NoteCreate",
  description: "All that a client can set.",
  examples: [{ title: "Title 1", pinned: true }],
});
export type NoteCreate = z.infer<typeof NoteCreate>;

export const NoteUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "NoteUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type NoteUpdate = z.infer<typeof NoteUpdate>;

export const NoteRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    title: z.string(),
    pinned: z.boolean(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "NoteRead", description: "What a client is sent." });
export type NoteRead = z.infer<typeof NoteRead>;

/** What the address of one names. */
export const NoteParams = z.object({ note_id: values.uuid });

/** How a client wants the list. */
export const NoteQuery = listParameters({
  ...filterBy("pinned", values.queryBoolean),
});
export type NoteQuery = z.infer<typeof NoteQuery>;

export const NoteItem = itemEnvelope(NoteRead, "NoteItem");

export const NotePage = pageEnvelope(NoteRead, "NotePage");

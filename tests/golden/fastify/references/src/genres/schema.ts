import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  name: values.text({ min: 1, max: 80 }),
};

export const GenreCreate = inputObject(fields, { readOnly }).meta({
  id: "GenreCreate",
  description: "All that a client can set.",
  examples: [{ name: "Name 1" }],
});
export type GenreCreate = z.infer<typeof GenreCreate>;

export const GenreUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "GenreUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type GenreUpdate = z.infer<typeof GenreUpdate>;

export const GenreRead = z
  .object({
    id: sent.uuid,
    name: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "GenreRead", description: "What a client is sent." });
export type GenreRead = z.infer<typeof GenreRead>;

/** What the address of one names. */
export const GenreParams = z.object({ genre_id: values.uuid });

/** How a client wants the list. */
export const GenreQuery = listParameters({
  sort: sortBy("created_at"),
});
export type GenreQuery = z.infer<typeof GenreQuery>;

export const GenreItem = itemEnvelope(GenreRead, "GenreItem");

export const GenrePage = pageEnvelope(GenreRead, "GenrePage");

import { z } from "zod";
import { filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  title: values.text({ min: 1, max: 200 }),
  author_id: values.uuid.meta({ description: "Who wrote it" }),
  editor_id: values.uuid.nullable(),
  translator_id: values.uuid.nullable(),
  genre_id: values.uuid,
};

export const BookCreate = inputObject(
  {
    ...fields,
    editor_id: fields.editor_id.default(null),
    translator_id: fields.translator_id.default(null),
  },
  { readOnly },
).meta({
  id: "BookCreate",
  description: "All that a client can set.",
  examples: [
    {
      title: "Title 1",
      author_id: "0190a6f0-0000-7000-8000-000000000001",
      editor_id: "0190a6f0-0000-7000-8000-000000000001",
      translator_id: "0190a6f0-0000-7000-8000-000000000001",
      genre_id: "0190a6f0-0000-7000-8000-000000000001",
    },
  ],
});
export type BookCreate = z.infer<typeof BookCreate>;

export const BookReplace = inputObject(
  {
    ...BookCreate.shape,
    genre_id: fields.genre_id.optional(),
  },
  { readOnly },
).meta({
  id: "BookReplace",
  description: "The same, but what never changes may be left out.",
  examples: [
    {
      title: "Title 1",
      author_id: "0190a6f0-0000-7000-8000-000000000001",
      editor_id: "0190a6f0-0000-7000-8000-000000000001",
      translator_id: "0190a6f0-0000-7000-8000-000000000001",
      genre_id: "0190a6f0-0000-7000-8000-000000000001",
    },
  ],
});
export type BookReplace = z.infer<typeof BookReplace>;

export const BookUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "BookUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ title: "Title 2" }],
});
export type BookUpdate = z.infer<typeof BookUpdate>;

export const BookRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    title: z.string(),
    author_id: sent.uuid.meta({ description: "Who wrote it" }),
    editor_id: sent.uuid.nullable(),
    translator_id: sent.uuid.nullable(),
    genre_id: sent.uuid,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "BookRead", description: "What a client is sent." });
export type BookRead = z.infer<typeof BookRead>;

/** What the address of one names. */
export const BookParams = z.object({ book_id: values.uuid });

const BookInclude = values.distinct(
  values.commaSeparated(values.enumeration(["author", "editor", "translator", "genre"])),
);
export type BookInclude = z.infer<typeof BookInclude>;

/** How a client wants the list. */
export const BookQuery = listParameters({
  include: BookInclude.optional(),
  sort: sortBy("title", "created_at"),
  ...filterBy("author_id", values.uuid),
  ...filterBy("editor_id", values.uuid),
  ...filterBy("genre_id", values.uuid),
});
export type BookQuery = z.infer<typeof BookQuery>;

/** What a client wants along with one. */
export const BookItemQuery = z.strictObject({ include: BookInclude.optional() });

export const BookItem = itemEnvelope(BookRead, "BookItem");

import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  test: values.boolean,
};

export const TestCreate = inputObject(
  {
    ...fields,
    test: fields.test.default(true),
  },
  { readOnly },
).meta({
  id: "TestCreate",
  description: "All that a client can set.",
  examples: [{ test: true }],
});
export type TestCreate = z.infer<typeof TestCreate>;

export const TestUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TestUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ test: false }],
});
export type TestUpdate = z.infer<typeof TestUpdate>;

export const TestRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    test: z.boolean(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "TestRead", description: "What a client is sent." });
export type TestRead = z.infer<typeof TestRead>;

/** What the address of one names. */
export const TestParams = z.object({ test_id: values.uuid });

/** How a client wants the list. */
export const TestQuery = listParameters({
  sort: sortBy("created_at"),
});
export type TestQuery = z.infer<typeof TestQuery>;

export const TestItem = itemEnvelope(TestRead, "TestItem");

export const TestPage = pageEnvelope(TestRead, "TestPage");

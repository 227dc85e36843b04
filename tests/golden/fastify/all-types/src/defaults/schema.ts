import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const DefaultAnEnum = values.enumeration(["low", "medium", "high"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  a_string: values.text({ max: 50 }),
  a_text: values.text({ max: 100_000 }),
  a_slug: values.slug,
  an_email: values.email,
  a_url: values.url,
  a_uuid: values.uuid,
  an_int: values.int(),
  a_negative: values.int(),
  a_bigint: values.bigint(),
  a_float: values.float(),
  a_decimal: values.decimal(6, 2),
  a_boolean: values.boolean,
  a_date: values.date,
  a_time: values.time,
  a_datetime: values.dateTime,
  an_enum: DefaultAnEnum,
  a_json: values.json,
  some_strings: values.array(values.text({ max: 255 })),
  no_strings: values.array(values.text({ max: 255 })),
  an_optional: values.text({ max: 255 }).nullable(),
};

export const DefaultCreate = inputObject(
  {
    ...fields,
    a_string: fields.a_string.default("hello"),
    a_text: fields.a_text.default("some words"),
    a_slug: fields.a_slug.default("a-slug"),
    an_email: fields.an_email.default("someone@example.com"),
    a_url: fields.a_url.default("https://example.com/path"),
    a_uuid: fields.a_uuid.default("018f2c5e-7b1a-7c3d-9e4f-0123456789ab"),
    an_int: fields.an_int.default(42),
    a_negative: fields.a_negative.default(-7),
    a_bigint: fields.a_bigint.default("9007199254740993"),
    a_float: fields.a_float.default(0.5),
    a_decimal: fields.a_decimal.default("19.99"),
    a_boolean: fields.a_boolean.default(true),
    a_date: fields.a_date.default("2026-02-28"),
    a_time: fields.a_time.default("08:30:00"),
    a_datetime: fields.a_datetime.default("2026-02-28T08:30:00.000Z"),
    an_enum: fields.an_enum.default("medium"),
    a_json: fields.a_json.default({ theme: "dark", sizes: [1, 2.5, null], nested: { on: true } }),
    some_strings: fields.some_strings.default(["one", "two"]),
    no_strings: fields.no_strings.default([]),
    an_optional: fields.an_optional.default("perhaps"),
  },
  { readOnly },
).meta({
  id: "DefaultCreate",
  description: "All that a client can set.",
  examples: [
    {
      a_string: "A string 1",
      a_text: "A text 1",
      a_slug: "a-slug-1",
      an_email: "an.email1@example.com",
      a_url: "https://example.com/a-url/1",
      a_uuid: "0190a6f0-0000-7000-8000-000000000001",
      an_int: 1,
      a_negative: 1,
      a_bigint: "1",
      a_float: 1.5,
      a_decimal: "1.00",
      a_boolean: true,
      a_date: "2030-01-01",
      a_time: "08:00:00",
      a_datetime: "2030-01-01T09:00:00.000Z",
      an_enum: "low",
      a_json: { a_json: 1 },
      some_strings: ["Some string 1", "Some string 2"],
      no_strings: ["No string 1", "No string 2"],
      an_optional: "An optional 1",
    },
  ],
});
export type DefaultCreate = z.infer<typeof DefaultCreate>;

export const DefaultUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "DefaultUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ a_string: "A string 2" }],
});
export type DefaultUpdate = z.infer<typeof DefaultUpdate>;

export const DefaultRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    a_string: z.string(),
    a_text: z.string(),
    a_slug: z.string(),
    an_email: z.string(),
    a_url: z.string(),
    a_uuid: sent.uuid,
    an_int: z.int(),
    a_negative: z.int(),
    a_bigint: z.string(),
    a_float: z.number(),
    a_decimal: z.string(),
    a_boolean: z.boolean(),
    a_date: sent.date,
    a_time: sent.time,
    a_datetime: z.string(),
    an_enum: DefaultAnEnum,
    a_json: z.unknown(),
    some_strings: z.array(z.string()),
    no_strings: z.array(z.string()),
    an_optional: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "DefaultRead", description: "What a client is sent." });
export type DefaultRead = z.infer<typeof DefaultRead>;

/** What the address of one names. */
export const DefaultParams = z.object({ default_id: values.uuid });

/** How a client wants the list. */
export const DefaultQuery = listParameters({
  sort: sortBy("created_at"),
});
export type DefaultQuery = z.infer<typeof DefaultQuery>;

export const DefaultItem = itemEnvelope(DefaultRead, "DefaultItem");

export const DefaultPage = pageEnvelope(DefaultRead, "DefaultPage");

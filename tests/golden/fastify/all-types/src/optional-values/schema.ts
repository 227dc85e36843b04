import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const OptionalValueAnEnum = values.enumeration(["one", "two", "three"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  a_string: values.text({ max: 255 }).nullable(),
  a_text: values.text({ max: 100_000 }).nullable(),
  a_slug: values.slug.nullable(),
  an_email: values.email.nullable(),
  a_url: values.url.nullable(),
  a_uuid: values.uuid.nullable(),
  an_int: values.int().nullable(),
  a_bigint: values.bigint().nullable(),
  a_float: values.float().nullable(),
  a_decimal: values.decimal(38, 10).nullable(),
  a_boolean: values.boolean.nullable(),
  a_date: values.date.nullable(),
  a_time: values.time.nullable(),
  a_datetime: values.dateTime.nullable(),
  a_json: values.json.nullable(),
  an_enum: OptionalValueAnEnum.nullable(),
  a_password: values.text({ min: 8, max: 128 }).nullable(),
  some_strings: values.array(values.text({ max: 255 })).nullable(),
};

export const OptionalValueCreate = inputObject(
  {
    ...fields,
    a_string: fields.a_string.default(null),
    a_text: fields.a_text.default(null),
    a_slug: fields.a_slug.default(null),
    an_email: fields.an_email.default(null),
    a_url: fields.a_url.default(null),
    a_uuid: fields.a_uuid.default(null),
    an_int: fields.an_int.default(null),
    a_bigint: fields.a_bigint.default(null),
    a_float: fields.a_float.default(null),
    a_decimal: fields.a_decimal.default(null),
    a_boolean: fields.a_boolean.default(null),
    a_date: fields.a_date.default(null),
    a_time: fields.a_time.default(null),
    a_datetime: fields.a_datetime.default(null),
    a_json: fields.a_json.default(null),
    an_enum: fields.an_enum.default(null),
    a_password: fields.a_password.default(null),
    some_strings: fields.some_strings.default(null),
  },
  { readOnly },
).meta({
  id: "OptionalValueCreate",
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
      a_bigint: "1",
      a_float: 1.5,
      a_decimal: "1.0000000000",
      a_boolean: true,
      a_date: "2030-01-01",
      a_time: "08:00:00",
      a_datetime: "2030-01-01T09:00:00.000Z",
      a_json: { a_json: 1 },
      an_enum: "one",
      a_password: "correct horse 1",
      some_strings: ["Some string 1", "Some string 2"],
    },
  ],
});
export type OptionalValueCreate = z.infer<typeof OptionalValueCreate>;

export const OptionalValueUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta(
  {
    id: "OptionalValueUpdate",
    description: "What a client wants changed: what is absent stays as it is.",
    examples: [{ a_string: "A string 2" }],
  },
);
export type OptionalValueUpdate = z.infer<typeof OptionalValueUpdate>;

export const OptionalValueRead = z
  .object({
    id: sent.uuid,
    a_string: z.string().nullable(),
    a_text: z.string().nullable(),
    a_slug: z.string().nullable(),
    an_email: z.string().nullable(),
    a_url: z.string().nullable(),
    a_uuid: sent.uuid.nullable(),
    an_int: z.int().nullable(),
    a_bigint: z.string().nullable(),
    a_float: z.number().nullable(),
    a_decimal: z.string().nullable(),
    a_boolean: z.boolean().nullable(),
    a_date: sent.date.nullable(),
    a_time: sent.time.nullable(),
    a_datetime: z.string().nullable(),
    a_json: z.unknown().nullable(),
    an_enum: OptionalValueAnEnum.nullable(),
    some_strings: z.array(z.string()).nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "OptionalValueRead", description: "What a client is sent." });
export type OptionalValueRead = z.infer<typeof OptionalValueRead>;

/** What the address of one names. */
export const OptionalValueParams = z.object({ optional_value_id: values.uuid });

/** How a client wants the list. */
export const OptionalValueQuery = listParameters({
  sort: sortBy("an_int", "a_decimal", "a_date", "a_string", "an_enum", "created_at"),
  q: values.text().optional(),
  ...compareBy("an_int", values.queryInt),
  ...compareBy("a_bigint", values.queryBigint),
  ...compareBy("a_float", values.queryFloat),
  ...compareBy("a_decimal", values.decimal(38, 10)),
  ...filterBy("a_boolean", values.queryBoolean),
  ...compareBy("a_date", values.date),
  ...compareBy("a_time", values.time),
  ...compareBy("a_datetime", values.dateTime),
  ...filterBy("an_enum", OptionalValueAnEnum),
  ...filterBy("a_string", values.text()),
});
export type OptionalValueQuery = z.infer<typeof OptionalValueQuery>;

export const OptionalValueItem = itemEnvelope(OptionalValueRead, "OptionalValueItem");

export const OptionalValuePage = pageEnvelope(OptionalValueRead, "OptionalValuePage");

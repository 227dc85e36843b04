import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const PlainValueAnEnum = values.enumeration(["one", "two", "three"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  a_string: values.text({ max: 255 }),
  a_text: values.text({ max: 100_000 }),
  a_slug: values.slug,
  an_email: values.email,
  a_url: values.url,
  a_uuid: values.uuid,
  an_int: values.int(),
  a_bigint: values.bigint(),
  a_float: values.float(),
  a_decimal: values.decimal(12, 4),
  a_boolean: values.boolean,
  a_date: values.date,
  a_time: values.time,
  a_datetime: values.dateTime,
  a_json: values.json,
  an_enum: PlainValueAnEnum,
  a_password: values.text({ min: 8, max: 128 }),
};

export const PlainValueCreate = inputObject(fields, { readOnly }).meta({
  id: "PlainValueCreate",
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
      a_decimal: "1.0000",
      a_boolean: true,
      a_date: "2030-01-01",
      a_time: "08:00:00",
      a_datetime: "2030-01-01T09:00:00.000Z",
      a_json: { a_json: 1 },
      an_enum: "one",
      a_password: "correct horse 1",
    },
  ],
});
export type PlainValueCreate = z.infer<typeof PlainValueCreate>;

export const PlainValueUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "PlainValueUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ a_string: "A string 2" }],
});
export type PlainValueUpdate = z.infer<typeof PlainValueUpdate>;

export const PlainValueRead = z
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
    a_bigint: z.string(),
    a_float: z.number(),
    a_decimal: z.string(),
    a_boolean: z.boolean(),
    a_date: sent.date,
    a_time: sent.time,
    a_datetime: z.string(),
    a_json: z.unknown(),
    an_enum: PlainValueAnEnum,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "PlainValueRead", description: "What a client is sent." });
export type PlainValueRead = z.infer<typeof PlainValueRead>;

/** What the address of one names. */
export const PlainValueParams = z.object({ plain_value_id: values.uuid });

/** How a client wants the list. */
export const PlainValueQuery = listParameters({
  sort: sortBy(
    "a_string",
    "an_int",
    "a_bigint",
    "a_float",
    "a_decimal",
    "a_boolean",
    "a_date",
    "a_time",
    "a_datetime",
    "an_enum",
    "a_uuid",
    "created_at",
    "updated_at",
  ),
  q: values.text().optional(),
  ...filterBy("a_string", values.text()),
  ...filterBy("a_slug", values.text()),
  ...filterBy("an_email", values.text()),
  ...filterBy("a_url", values.text()),
  ...filterBy("a_uuid", values.uuid),
  ...compareBy("an_int", values.queryInt),
  ...compareBy("a_bigint", values.queryBigint),
  ...compareBy("a_float", values.queryFloat),
  ...compareBy("a_decimal", values.decimal(12, 4)),
  ...filterBy("a_boolean", values.queryBoolean),
  ...compareBy("a_date", values.date),
  ...compareBy("a_time", values.time),
  ...compareBy("a_datetime", values.dateTime),
  ...filterBy("an_enum", PlainValueAnEnum),
});
export type PlainValueQuery = z.infer<typeof PlainValueQuery>;

export const PlainValueItem = itemEnvelope(PlainValueRead, "PlainValueItem");

export const PlainValuePage = pageEnvelope(PlainValueRead, "PlainValuePage");

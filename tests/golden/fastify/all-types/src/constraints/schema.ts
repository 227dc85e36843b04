import { z } from "zod";
import { compareBy, filterBy, listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

export const ConstraintKind = values.enumeration(["small", "large"]);
export const ConstraintMoods = values.enumeration(["calm", "glad"]);

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id", "score"];

const fields = {
  code: values
    .text({ min: 2, max: 12, pattern: "^[A-Z]{2}[0-9]+$" })
    .meta({ description: "Two capitals and a number", examples: ["AB12"] }),
  trimmed: values.text({ min: 1, max: 80, trim: true }),
  amount: values.decimal(10, 2, { minimum: "-1000.50", maximum: "1000.50" }),
  stars: values.int({ minimum: 1, maximum: 5 }),
  ratio: values.float({ minimum: 0, maximum: 1 }),
  huge: values.bigint({ minimum: "-9223372036854775807", maximum: "9223372036854775806" }),
  secret: values.text({ min: 12, max: 64 }).nullable(),
  hint: values.text({ max: 100 }).nullable(),
  serial: values.text({ min: 1, max: 20 }),
  email: values.email,
  nickname: values.text({ min: 1, max: 30 }).nullable(),
  kind: ConstraintKind,
  labels: values.array(values.text({ min: 1, max: 20 }), { min: 1, max: 5 }),
  sizes: values.array(values.int({ minimum: 0, maximum: 100 })).nullable(),
  prices: values.array(values.decimal(8, 2)).nullable(),
  days: values.array(values.date).nullable(),
  moods: values.array(ConstraintMoods),
};

export const ConstraintCreate = inputObject(
  {
    ...fields,
    secret: fields.secret.default(null),
    hint: fields.hint.default(null),
    nickname: fields.nickname.default(null),
    sizes: fields.sizes.default(null),
    prices: fields.prices.default(null),
    days: fields.days.default(null),
    moods: fields.moods.default([]),
  },
  { readOnly },
).meta({
  id: "ConstraintCreate",
  description: "All that a client can set.",
  examples: [
    {
      code: "AB12",
      trimmed: "Trimmed 1",
      amount: "1.00",
      stars: 1,
      ratio: 0,
      huge: "1",
      secret: "correct horse 1",
      hint: "Hint 1",
      serial: "Serial 1",
      email: "email1@example.com",
      nickname: "Nickname 1",
      kind: "small",
      labels: ["Label 1", "Label 2"],
      sizes: [1, 2],
      prices: ["1.00", "2.00"],
      days: ["2030-01-01", "2030-01-02"],
      moods: ["calm", "glad"],
    },
  ],
});
export type ConstraintCreate = z.infer<typeof ConstraintCreate>;

export const ConstraintReplace = inputObject(
  {
    ...ConstraintCreate.shape,
    serial: fields.serial.optional(),
  },
  { readOnly },
).meta({
  id: "ConstraintReplace",
  description: "The same, but what never changes may be left out.",
  examples: [
    {
      code: "AB12",
      trimmed: "Trimmed 1",
      amount: "1.00",
      stars: 1,
      ratio: 0,
      huge: "1",
      secret: "correct horse 1",
      hint: "Hint 1",
      serial: "Serial 1",
      email: "email1@example.com",
      nickname: "Nickname 1",
      kind: "small",
      labels: ["Label 1", "Label 2"],
      sizes: [1, 2],
      prices: ["1.00", "2.00"],
      days: ["2030-01-01", "2030-01-02"],
      moods: ["calm", "glad"],
    },
  ],
});
export type ConstraintReplace = z.infer<typeof ConstraintReplace>;

export const ConstraintUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "ConstraintUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ code: "AA000" }],
});
export type ConstraintUpdate = z.infer<typeof ConstraintUpdate>;

export const ConstraintRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    code: z.string().meta({ description: "Two capitals and a number", examples: ["AB12"] }),
    trimmed: z.string(),
    amount: z.string(),
    stars: z.int(),
    ratio: z.number(),
    huge: z.string(),
    serial: z.string(),
    score: z.int().nullable(),
    email: z.string(),
    nickname: z.string().nullable(),
    kind: ConstraintKind,
    labels: z.array(z.string()),
    sizes: z.array(z.int()).nullable(),
    prices: z.array(z.string()).nullable(),
    days: z.array(sent.date).nullable(),
    moods: z.array(ConstraintMoods),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ConstraintRead", description: "What a client is sent." });
export type ConstraintRead = z.infer<typeof ConstraintRead>;

/** What the address of one names. */
export const ConstraintParams = z.object({ constraint_id: values.uuid });

/** How a client wants the list. */
export const ConstraintQuery = listParameters({
  sort: sortBy("stars", "amount", "nickname", "huge", "updated_at"),
  q: values.text().optional(),
  ...filterBy("code", values.text()),
  ...compareBy("stars", values.queryInt),
  ...compareBy("amount", values.decimal(10, 2)),
  ...compareBy("ratio", values.queryFloat),
  ...filterBy("kind", ConstraintKind),
  ...compareBy("huge", values.queryBigint),
  ...filterBy("nickname", values.text()),
});
export type ConstraintQuery = z.infer<typeof ConstraintQuery>;

export const ConstraintItem = itemEnvelope(ConstraintRead, "ConstraintItem");

export const ConstraintPage = pageEnvelope(ConstraintRead, "ConstraintPage");

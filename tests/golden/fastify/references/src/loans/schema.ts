import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at", "user_id"];

const fields = {
  book_id: values.uuid,
  due_on: values.date,
};

export const LoanCreate = inputObject(fields, { readOnly }).meta({
  id: "LoanCreate",
  description: "All that a client can set.",
  examples: [{ book_id: "0190a6f0-0000-7000-8000-000000000001", due_on: "2030-01-01" }],
});
export type LoanCreate = z.infer<typeof LoanCreate>;

export const LoanUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "LoanUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ book_id: "0190a6f0-0000-7000-8000-000000000002" }],
});
export type LoanUpdate = z.infer<typeof LoanUpdate>;

export const LoanRead = z
  .object({
    id: sent.uuid,
    user_id: z.string(),
    book_id: sent.uuid,
    due_on: sent.date,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "LoanRead", description: "What a client is sent." });
export type LoanRead = z.infer<typeof LoanRead>;

/** What the address of one names. */
export const LoanParams = z.object({ loan_id: values.uuid });

const LoanInclude = values.distinct(values.commaSeparated(values.enumeration(["book"])));
export type LoanInclude = z.infer<typeof LoanInclude>;

/** How a client wants the list. */
export const LoanQuery = listParameters({
  include: LoanInclude.optional(),
  sort: sortBy("created_at"),
});
export type LoanQuery = z.infer<typeof LoanQuery>;

/** What a client wants along with one. */
export const LoanItemQuery = z.strictObject({ include: LoanInclude.optional() });

export const LoanItem = itemEnvelope(LoanRead, "LoanItem");

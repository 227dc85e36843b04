import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { pageEnvelope } from "../core/responses.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt"];

const fields = {
  what: values.text({ min: 1, max: 200 }),
  happenedAt: values.dateTime,
};

export const AuditEntryCreate = inputObject(fields, { readOnly }).meta({
  id: "AuditEntryCreate",
  description: "All that a client can set.",
  examples: [{ what: "What 1", happenedAt: "2030-01-01T09:00:00.000Z" }],
});
export type AuditEntryCreate = z.infer<typeof AuditEntryCreate>;

export const AuditEntryRead = z
  .object({
    id: z.int(),
    what: z.string(),
    happenedAt: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "AuditEntryRead", description: "What a client is sent." });
export type AuditEntryRead = z.infer<typeof AuditEntryRead>;

/** What the address of one names. */
export const AuditEntryParams = z.object({ audit_entry_id: values.queryId });

/** How a client wants the list. */
export const AuditEntryQuery = listParameters({
  sort: sortBy("happenedAt"),
});
export type AuditEntryQuery = z.infer<typeof AuditEntryQuery>;

export const AuditEntryItem = AuditEntryRead;

export const AuditEntryPage = pageEnvelope(AuditEntryRead, "AuditEntryPage");

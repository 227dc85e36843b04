import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { pageEnvelope } from "../core/responses.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  whatFor: values.text({ min: 1, max: 200 }),
  minutes: values.int({ minimum: 1, maximum: 1440 }),
};

export const TimeEntryCreate = inputObject(fields, { readOnly }).meta({
  id: "TimeEntryCreate",
  description: "All that a client can set.",
  examples: [{ whatFor: "What for 1", minutes: 1 }],
});
export type TimeEntryCreate = z.infer<typeof TimeEntryCreate>;

export const TimeEntryUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "TimeEntryUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ whatFor: "What for 2" }],
});
export type TimeEntryUpdate = z.infer<typeof TimeEntryUpdate>;

export const TimeEntryRead = z
  .object({
    id: z.int(),
    userId: z.int(),
    whatFor: z.string(),
    minutes: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "TimeEntryRead", description: "What a client is sent." });
export type TimeEntryRead = z.infer<typeof TimeEntryRead>;

/** What the address of one names. */
export const TimeEntryParams = z.object({ time_entry_id: values.queryId });

/** How a client wants the list. */
export const TimeEntryQuery = listParameters({
  sort: sortBy("createdAt"),
});
export type TimeEntryQuery = z.infer<typeof TimeEntryQuery>;

export const TimeEntryItem = TimeEntryRead;

export const TimeEntryPage = pageEnvelope(TimeEntryRead, "TimeEntryPage");

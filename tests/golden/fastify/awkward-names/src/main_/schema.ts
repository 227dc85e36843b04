import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { itemEnvelope, pageEnvelope } from "../core/responses.js";
import * as sent from "../core/sent.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "created_at", "updated_at"];

const fields = {
  main: values.int(),
};

export const MainCreate = inputObject(fields, { readOnly }).meta({
  id: "MainCreate",
  description: "All that a client can set.",
  examples: [{ main: 1 }],
});
export type MainCreate = z.infer<typeof MainCreate>;

export const MainUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "MainUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ main: 2 }],
});
export type MainUpdate = z.infer<typeof MainUpdate>;

export const MainRead = z
  .object({
    id: sent.uuid,
    main: z.int(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "MainRead", description: "What a client is sent." });
export type MainRead = z.infer<typeof MainRead>;

/** What the address of one names. */
export const MainParams = z.object({ main_id: values.uuid });

/** How a client wants the list. */
export const MainQuery = listParameters({
  sort: sortBy("created_at"),
});
export type MainQuery = z.infer<typeof MainQuery>;

export const MainItem = itemEnvelope(MainRead, "MainItem");

export const MainPage = pageEnvelope(MainRead, "MainPage");

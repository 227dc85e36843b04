import { z } from "zod";
import { listParameters, sortBy } from "../core/queries.js";
import { pageEnvelope } from "../core/responses.js";
import { inputObject } from "../core/validation.js";
import * as values from "../core/values.js";

/** Keys that a client may know from a response, but never sends. */
const readOnly = ["id", "createdAt", "updatedAt", "userId"];

const fields = {
  name: values.text({ min: 1, max: 120 }),
  street: values.text({ min: 1, max: 200 }),
  city: values.text({ min: 1, max: 100 }),
  postalCode: values.text({ min: 1, max: 20 }),
  country: values.text({ min: 2, max: 2, pattern: "^[A-Z]{2}$" }).meta({ examples: ["DE"] }),
};

export const AddressCreate = inputObject(fields, { readOnly }).meta({
  id: "AddressCreate",
  description: "All that a client can set.",
  examples: [
    {
      name: "Name 1",
      street: "Street 1",
      city: "City 1",
      postalCode: "Postal code 1",
      country: "DE",
    },
  ],
});
export type AddressCreate = z.infer<typeof AddressCreate>;

export const AddressUpdate = inputObject(z.object(fields).partial().shape, { readOnly }).meta({
  id: "AddressUpdate",
  description: "What a client wants changed: what is absent stays as it is.",
  examples: [{ name: "Name 2" }],
});
export type AddressUpdate = z.infer<typeof AddressUpdate>;

export const AddressRead = z
  .object({
    id: z.int(),
    userId: z.string(),
    name: z.string(),
    street: z.string(),
    city: z.string(),
    postalCode: z.string(),
    country: z.string().meta({ examples: ["DE"] }),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "AddressRead", description: "What a client is sent." });
export type AddressRead = z.infer<typeof AddressRead>;

/** What the address of one names. */
export const AddressParams = z.object({ address_id: values.queryId });

/** How a client wants the list. */
export const AddressQuery = listParameters({
  sort: sortBy("createdAt", "name"),
});
export type AddressQuery = z.infer<typeof AddressQuery>;

export const AddressItem = AddressRead;

export const AddressPage = pageEnvelope(AddressRead, "AddressPage");

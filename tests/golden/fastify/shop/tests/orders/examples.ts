/** What clients send about orders: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    number: "Number 1",
    status: "open",
    billingAddressId: 1000001,
    shippingAddressId: 1000001,
    note: "Note 1",
  },
  {
    number: "Number 2",
    status: "paid",
    billingAddressId: 1000002,
    shippingAddressId: 1000002,
    note: "Note 2",
  },
  {
    number: "Number 3",
    status: "sent",
    billingAddressId: 1000001,
    shippingAddressId: 1000001,
    note: "Note 3",
  },
];

/** Bob's items cannot refer to what is Ana's. */
export const BOBS: Body = { billingAddressId: 1000003, shippingAddressId: 1000003 };

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["number", 5, "type"],
  ["number", "", "too_short"],
  ["number", "xxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["number", "a\u0000b", "format"],
  ["number", null, "type"],
  ["status", "unlisted", "enum"],
  ["status", null, "type"],
  ["billingAddressId", "x", "type"],
  ["billingAddressId", null, "type"],
  ["shippingAddressId", "x", "type"],
  ["note", 5, "type"],
  ["note", "", "too_short"],
  ["note", "x".repeat(501), "too_long"],
  ["note", "a\u0000b", "format"],
  // What is not there, another user's or gone is all the same to a client.
  ["billingAddressId", 9007199254740991, "not_found"],
  ["billingAddressId", 1000003, "not_found"],
  ["shippingAddressId", 9007199254740991, "not_found"],
  ["shippingAddressId", 1000003, "not_found"],
];

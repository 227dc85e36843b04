/** What clients send about order lines: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body] = [
  {
    orderId: 1000001,
    productId: 1000001,
    quantity: 1,
    unitPrice: "1.00",
  },
  {
    orderId: 1000002,
    productId: 1000002,
    quantity: 2,
    unitPrice: "2.00",
  },
];

/** Bob's items cannot refer to what is Ana's. */
export const BOBS: Body = { orderId: 1000003 };

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["orderId", "x", "type"],
  ["orderId", null, "type"],
  ["productId", "x", "type"],
  ["productId", null, "type"],
  ["quantity", "5", "type"],
  ["quantity", true, "type"],
  ["quantity", 1.5, "type"],
  ["quantity", 0, "too_small"],
  ["quantity", 1001, "too_big"],
  ["quantity", null, "type"],
  ["unitPrice", 1, "type"],
  ["unitPrice", "x", "format"],
  ["unitPrice", "1.001", "format"],
  ["unitPrice", "100000000", "too_big"],
  ["unitPrice", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["orderId", 9007199254740991, "not_found"],
  ["orderId", 1000003, "not_found"],
  ["productId", 9007199254740991, "not_found"],
  ["productId", 1000004, "not_found"],
];

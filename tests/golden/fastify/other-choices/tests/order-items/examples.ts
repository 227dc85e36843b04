/** What clients send about order items: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    productCode: "Product code 1",
    unitPrice: "1.00",
    itemCount: 1,
    shippedAt: "2030-01-01T09:00:00.000Z",
  },
  {
    productCode: "Product code 2",
    unitPrice: "2.00",
    itemCount: 2,
    shippedAt: "2030-01-02T09:00:00.000Z",
  },
  {
    productCode: "Product code 3",
    unitPrice: "3.00",
    itemCount: 3,
    shippedAt: "2030-01-03T09:00:00.000Z",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["productCode", 5, "type"],
  ["productCode", "", "too_short"],
  ["productCode", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["productCode", "a\u0000b", "format"],
  ["productCode", null, "type"],
  ["unitPrice", 1, "type"],
  ["unitPrice", "x", "format"],
  ["unitPrice", "1.001", "format"],
  ["unitPrice", "100000000", "too_big"],
  ["unitPrice", null, "type"],
  ["itemCount", "5", "type"],
  ["itemCount", true, "type"],
  ["itemCount", 1.5, "type"],
  ["itemCount", 0, "too_small"],
  ["itemCount", 1001, "too_big"],
  ["itemCount", null, "type"],
  ["shippedAt", 5, "type"],
  ["shippedAt", "2030-01-01T09:00:00", "format"],
  ["shippedAt", "2030-02-30T09:00:00Z", "format"],
  ["insteadOfId", "x", "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["insteadOfId", 9007199254740991, "not_found"],
];

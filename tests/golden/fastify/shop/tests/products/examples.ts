/** What clients send about products: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    sku: "AB-1234",
    name: "Name 1",
    price: "1.00",
    taxRate: "1.00",
    stock: 1,
    details: { details: 1 },
  },
  {
    sku: "AA-0000",
    name: "Name 2",
    price: "2.00",
    taxRate: "2.00",
    stock: 2,
    details: { details: 2 },
  },
  {
    sku: "AA-0001",
    name: "Name 3",
    price: "3.00",
    taxRate: "3.00",
    stock: 3,
    details: { details: 3 },
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["sku", 5, "type"],
  ["sku", "!!!!!!!", "pattern"],
  ["sku", null, "type"],
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "x".repeat(121), "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["price", 1, "type"],
  ["price", "x", "format"],
  ["price", "1.001", "format"],
  ["price", "100000000", "too_big"],
  ["price", null, "type"],
  ["taxRate", 1, "type"],
  ["taxRate", "x", "format"],
  ["taxRate", "1.001", "format"],
  ["taxRate", "100", "too_big"],
  ["taxRate", null, "type"],
  ["stock", "5", "type"],
  ["stock", true, "type"],
  ["stock", 1.5, "type"],
  ["stock", -1, "too_small"],
  ["stock", 1000001, "too_big"],
  ["stock", null, "type"],
  ["details", { text: "a\u0000b" }, "format"],
];

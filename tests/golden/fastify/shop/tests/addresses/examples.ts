/** What clients send about addresses: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
    street: "Street 1",
    city: "City 1",
    postalCode: "Postal code 1",
    country: "DE",
  },
  {
    name: "Name 2",
    street: "Street 2",
    city: "City 2",
    postalCode: "Postal code 2",
    country: "AA",
  },
  {
    name: "Name 3",
    street: "Street 3",
    city: "City 3",
    postalCode: "Postal code 3",
    country: "AB",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "x".repeat(121), "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["street", 5, "type"],
  ["street", "", "too_short"],
  ["street", "x".repeat(201), "too_long"],
  ["street", "a\u0000b", "format"],
  ["street", null, "type"],
  ["city", 5, "type"],
  ["city", "", "too_short"],
  ["city", "x".repeat(101), "too_long"],
  ["city", "a\u0000b", "format"],
  ["city", null, "type"],
  ["postalCode", 5, "type"],
  ["postalCode", "", "too_short"],
  ["postalCode", "xxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["postalCode", "a\u0000b", "format"],
  ["postalCode", null, "type"],
  ["country", 5, "type"],
  ["country", "!!", "pattern"],
  ["country", null, "type"],
];

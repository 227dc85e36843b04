/** What clients send about projects: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
    archived: true,
  },
  {
    name: "Name 2",
    archived: false,
  },
  {
    name: "Name 3",
    archived: true,
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "x".repeat(121), "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["archived", "true", "type"],
  ["archived", 1, "type"],
  ["archived", null, "type"],
];

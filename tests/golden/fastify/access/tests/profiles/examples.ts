/** What clients send about profiles: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
  },
  {
    name: "Name 2",
  },
  {
    name: "Name 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "x".repeat(101), "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
];

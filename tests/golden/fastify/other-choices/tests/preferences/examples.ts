/** What clients send about preferences: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "name-1",
    value: { value: 1 },
  },
  {
    name: "name-2",
    value: { value: 2 },
  },
  {
    name: "name-3",
    value: { value: 3 },
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "Not a slug", "format"],
  ["name", "x".repeat(101), "too_long"],
  ["name", null, "type"],
  ["value", { text: "a\u0000b" }, "format"],
];

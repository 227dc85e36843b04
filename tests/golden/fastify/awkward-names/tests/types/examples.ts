/** What clients send about types: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    type: "Type 1",
  },
  {
    type: "Type 2",
  },
  {
    type: "Type 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["type", 5, "type"],
  ["type", "", "too_short"],
  ["type", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["type", "a\u0000b", "format"],
  ["type", null, "type"],
];

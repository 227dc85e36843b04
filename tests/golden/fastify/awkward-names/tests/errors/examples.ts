/** What clients send about errors: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    error: "Error 1",
  },
  {
    error: "Error 2",
  },
  {
    error: "Error 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["error", 5, "type"],
  ["error", "", "too_short"],
  ["error", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["error", "a\u0000b", "format"],
  ["error", null, "type"],
];

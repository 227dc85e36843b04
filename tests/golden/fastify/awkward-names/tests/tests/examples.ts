/** What clients send about tests: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    test: true,
  },
  {
    test: false,
  },
  {
    test: true,
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["test", "true", "type"],
  ["test", 1, "type"],
  ["test", null, "type"],
];

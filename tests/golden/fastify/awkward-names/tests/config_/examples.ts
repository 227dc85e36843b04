/** What clients send about config: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    config: { config: 1 },
  },
  {
    config: { config: 2 },
  },
  {
    config: { config: 3 },
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["config", { text: "a\u0000b" }, "format"],
];

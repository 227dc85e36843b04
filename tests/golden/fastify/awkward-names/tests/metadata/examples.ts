/** What clients send about metadata: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    metadata: { metadata: 1 },
  },
  {
    metadata: { metadata: 2 },
  },
  {
    metadata: { metadata: 3 },
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["metadata", { text: "a\u0000b" }, "format"],
  ["metadata", null, "type"],
];

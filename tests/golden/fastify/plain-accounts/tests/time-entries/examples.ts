/** What clients send about time entries: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    whatFor: "What for 1",
    minutes: 1,
  },
  {
    whatFor: "What for 2",
    minutes: 2,
  },
  {
    whatFor: "What for 3",
    minutes: 3,
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["whatFor", 5, "type"],
  ["whatFor", "", "too_short"],
  ["whatFor", "x".repeat(201), "too_long"],
  ["whatFor", "a\u0000b", "format"],
  ["whatFor", null, "type"],
  ["minutes", "5", "type"],
  ["minutes", true, "type"],
  ["minutes", 1.5, "type"],
  ["minutes", 0, "too_small"],
  ["minutes", 1441, "too_big"],
  ["minutes", null, "type"],
];

/** What clients send about news: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    news: "News 1",
  },
  {
    news: "News 2",
  },
  {
    news: "News 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["news", 5, "type"],
  ["news", "x".repeat(100001), "too_long"],
  ["news", "a\u0000b", "format"],
  ["news", null, "type"],
];

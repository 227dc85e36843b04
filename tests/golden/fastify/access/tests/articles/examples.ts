/** What clients send about articles: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    title: "Title 1",
  },
  {
    title: "Title 2",
  },
  {
    title: "Title 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["title", 5, "type"],
  ["title", "", "too_short"],
  ["title", "x".repeat(101), "too_long"],
  ["title", "a\u0000b", "format"],
  ["title", null, "type"],
];

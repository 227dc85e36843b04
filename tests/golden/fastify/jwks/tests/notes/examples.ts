/** What clients send about notes: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    title: "Title 1",
    pinned: true,
  },
  {
    title: "Title 2",
    pinned: false,
  },
  {
    title: "Title 3",
    pinned: true,
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["title", 5, "type"],
  ["title", "", "too_short"],
  ["title", "x".repeat(201), "too_long"],
  ["title", "a\u0000b", "format"],
  ["title", null, "type"],
  ["pinned", "true", "type"],
  ["pinned", 1, "type"],
  ["pinned", null, "type"],
];

/** What clients send about banners: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    text: "Text 1",
  },
  {
    text: "Text 2",
  },
  {
    text: "Text 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["text", 5, "type"],
  ["text", "", "too_short"],
  ["text", "x".repeat(101), "too_long"],
  ["text", "a\u0000b", "format"],
  ["text", null, "type"],
];

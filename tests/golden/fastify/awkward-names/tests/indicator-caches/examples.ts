/** What clients send about indicator caches: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    indicator_cache: "Indicator cache 1",
  },
  {
    indicator_cache: "Indicator cache 2",
  },
  {
    indicator_cache: "Indicator cache 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["indicator_cache", 5, "type"],
  ["indicator_cache", "x".repeat(256), "too_long"],
  ["indicator_cache", "a\u0000b", "format"],
];

/** What clients send about queries: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    query: "Query 1",
  },
  {
    query: "Query 2",
  },
  {
    query: "Query 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["query", 5, "type"],
  ["query", "x".repeat(100001), "too_long"],
  ["query", "a\u0000b", "format"],
];

/** What clients send about topics: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
    cursor: "correct horse 1",
  },
  {
    name: "Name 2",
    cursor: "correct horse 2",
  },
  {
    name: "Name 3",
    cursor: "correct horse 3",
  },
];

/** Sent once, and never shown again. */
export const WRITE_ONLY: readonly string[] = ["cursor"];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["cursor", 5, "type"],
  ["cursor", "xxxxxxx", "too_short"],
  ["cursor", "x".repeat(129), "too_long"],
  ["cursor", "a\u0000bbbbbb", "format"],
];

/** What clients send about labels: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
    colour: "red",
  },
  {
    name: "Name 2",
    colour: "green",
  },
  {
    name: "Name 3",
    colour: "blue",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["colour", "unlisted", "enum"],
];

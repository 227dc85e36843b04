/** What clients send about people: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    person: "Person 1",
  },
  {
    person: "Person 2",
  },
  {
    person: "Person 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["person", 5, "type"],
  ["person", "", "too_short"],
  ["person", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["person", "a\u0000b", "format"],
  ["person", null, "type"],
];

/** What clients send about classes: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    class: "Class 1",
  },
  {
    class: "Class 2",
  },
  {
    class: "Class 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["class", 5, "type"],
  ["class", "", "too_short"],
  ["class", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["class", "a\u0000b", "format"],
  ["class", null, "type"],
];

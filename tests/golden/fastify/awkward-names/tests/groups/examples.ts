/** What clients send about groups: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    group: "Group 1",
  },
  {
    group: "Group 2",
  },
  {
    group: "Group 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["group", 5, "type"],
  ["group", "", "too_short"],
  ["group", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["group", "a\u0000b", "format"],
  ["group", null, "type"],
];

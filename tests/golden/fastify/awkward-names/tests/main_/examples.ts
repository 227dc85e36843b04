/** What clients send about main: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    main: 1,
  },
  {
    main: 2,
  },
  {
    main: 3,
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["main", "5", "type"],
  ["main", true, "type"],
  ["main", 1.5, "type"],
  ["main", -2147483649, "too_small"],
  ["main", 2147483648, "too_big"],
  ["main", null, "type"],
];

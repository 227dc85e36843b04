/** What clients send about audit entries: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    what: "What 1",
    happenedAt: "2030-01-01T09:00:00.000Z",
  },
  {
    what: "What 2",
    happenedAt: "2030-01-02T09:00:00.000Z",
  },
  {
    what: "What 3",
    happenedAt: "2030-01-03T09:00:00.000Z",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["what", 5, "type"],
  ["what", "", "too_short"],
  ["what", "x".repeat(201), "too_long"],
  ["what", "a\u0000b", "format"],
  ["what", null, "type"],
  ["happenedAt", 5, "type"],
  ["happenedAt", "2030-01-01T09:00:00", "format"],
  ["happenedAt", "2030-02-30T09:00:00Z", "format"],
  ["happenedAt", null, "type"],
];

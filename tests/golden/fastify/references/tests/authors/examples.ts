/** What clients send about authors: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
  },
  {
    name: "Name 2",
  },
  {
    name: "Name 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "x".repeat(121), "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["mentor_id", 5, "type"],
  ["mentor_id", "0190a6f0000070008000000000000001", "format"],
  // What is not there, another user's or gone is all the same to a client.
  ["mentor_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

/** What clients send about desks: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    number: 1,
  },
  {
    number: 2,
  },
  {
    number: 3,
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["number", "5", "type"],
  ["number", true, "type"],
  ["number", 1.5, "type"],
  ["number", 0, "too_small"],
  ["number", 501, "too_big"],
  ["number", null, "type"],
  ["keeper_id", 5, "type"],
  ["keeper_id", "0190a6f0000070008000000000000001", "format"],
  // What is not there, another user's or gone is all the same to a client.
  ["keeper_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

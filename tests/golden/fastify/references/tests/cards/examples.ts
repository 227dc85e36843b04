/** What clients send about cards: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body] = [
  {
    desk_id: "0190a6f0-0000-7000-8000-000000000001",
    holder: "Holder 1",
  },
  {
    desk_id: "0190a6f0-0000-7000-8000-000000000002",
    holder: "Holder 2",
  },
];

/** Bob's items cannot refer to what is Ana's. */
export const BOBS: Body = { desk_id: "0190a6f0-0000-7000-8000-000000000003" };

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["desk_id", 5, "type"],
  ["desk_id", "0190a6f0000070008000000000000001", "format"],
  ["desk_id", null, "type"],
  ["holder", 5, "type"],
  ["holder", "", "too_short"],
  ["holder", "x".repeat(81), "too_long"],
  ["holder", "a\u0000b", "format"],
  ["holder", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["desk_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["desk_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
];

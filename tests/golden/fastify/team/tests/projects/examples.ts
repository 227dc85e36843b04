/** What clients send about projects: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    name: "Name 1",
    reviewer_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    name: "Name 2",
    reviewer_id: "0190a6f0-0000-7000-8000-000000000002",
  },
  {
    name: "Name 3",
    reviewer_id: "0190a6f0-0000-7000-8000-000000000001",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["name", 5, "type"],
  ["name", "", "too_short"],
  ["name", "x".repeat(121), "too_long"],
  ["name", "a\u0000b", "format"],
  ["name", null, "type"],
  ["reviewer_id", 5, "type"],
  ["reviewer_id", "0190a6f0000070008000000000000001", "format"],
  // What is not there, another user's or gone is all the same to a client.
  ["reviewer_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

/** What clients send about comments: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    post_id: "0190a6f0-0000-7000-8000-000000000001",
    text: "Text 1",
  },
  {
    post_id: "0190a6f0-0000-7000-8000-000000000002",
    text: "Text 2",
  },
  {
    post_id: "0190a6f0-0000-7000-8000-000000000001",
    text: "Text 3",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["post_id", 5, "type"],
  ["post_id", "0190a6f0000070008000000000000001", "format"],
  ["post_id", null, "type"],
  ["answers_id", 5, "type"],
  ["answers_id", "0190a6f0000070008000000000000001", "format"],
  ["text", 5, "type"],
  ["text", "", "too_short"],
  ["text", "x".repeat(2001), "too_long"],
  ["text", "a\u0000b", "format"],
  ["text", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["post_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["answers_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

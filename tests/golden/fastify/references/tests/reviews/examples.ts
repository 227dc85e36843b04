/** What clients send about reviews: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    text: "Text 1",
    book_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    text: "Text 2",
    book_id: "0190a6f0-0000-7000-8000-000000000002",
  },
  {
    text: "Text 3",
    book_id: "0190a6f0-0000-7000-8000-000000000001",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["text", 5, "type"],
  ["text", "x".repeat(100001), "too_long"],
  ["text", "a\u0000b", "format"],
  ["text", null, "type"],
  ["book_id", 5, "type"],
  ["book_id", "0190a6f0000070008000000000000001", "format"],
  ["book_id", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["book_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["book_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
  ["book_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"],
];

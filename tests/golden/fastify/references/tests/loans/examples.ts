/** What clients send about loans: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    book_id: "0190a6f0-0000-7000-8000-000000000001",
    due_on: "2030-01-01",
  },
  {
    book_id: "0190a6f0-0000-7000-8000-000000000002",
    due_on: "2030-01-02",
  },
  {
    book_id: "0190a6f0-0000-7000-8000-000000000001",
    due_on: "2030-01-03",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["book_id", 5, "type"],
  ["book_id", "0190a6f0000070008000000000000001", "format"],
  ["book_id", null, "type"],
  ["due_on", 5, "type"],
  ["due_on", "2030-02-30", "format"],
  ["due_on", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["book_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["book_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
  ["book_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"],
];

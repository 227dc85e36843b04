/** What clients send about sessions: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    session: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    session: "0190a6f0-0000-7000-8000-000000000002",
  },
  {
    session: "0190a6f0-0000-7000-8000-000000000003",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["session", 5, "type"],
  ["session", "0190a6f0000070008000000000000001", "format"],
  ["session", null, "type"],
];

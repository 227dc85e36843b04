/** What clients send about users: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    user: "User 1",
    email: "email1@example.com",
  },
  {
    user: "User 2",
    email: "email2@example.com",
  },
  {
    user: "User 3",
    email: "email3@example.com",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["user", 5, "type"],
  ["user", "", "too_short"],
  ["user", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "too_long"],
  ["user", "a\u0000b", "format"],
  ["user", null, "type"],
  ["email", 5, "type"],
  ["email", "nobody", "format"],
  [
    "email",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.com",
    "too_long",
  ],
];

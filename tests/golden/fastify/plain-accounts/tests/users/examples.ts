/** What clients send about users: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body, Body, Body, Body] = [
  {
    email: "email1@example.com",
    password: "correct horse 1",
  },
  {
    email: "email2@example.com",
    password: "correct horse 2",
  },
  {
    email: "email3@example.com",
    password: "correct horse 3",
  },
  {
    email: "email4@example.com",
    password: "correct horse 4",
  },
  {
    email: "email5@example.com",
    password: "correct horse 5",
  },
  {
    email: "email6@example.com",
    password: "correct horse 6",
  },
];

/** Sent once, and never shown again. */
export const WRITE_ONLY: readonly string[] = ["password"];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["email", 5, "type"],
  ["email", "nobody", "format"],
  [
    "email",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.com",
    "too_long",
  ],
  ["email", null, "type"],
  ["password", 5, "type"],
  ["password", "xxxxxxx", "too_short"],
  ["password", "x".repeat(129), "too_long"],
  ["password", "a\u0000bbbbbb", "format"],
  ["password", null, "type"],
];

/** What clients send about users: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body, Body, Body, Body] = [
  {
    email: "email1@example.com",
    password: "correct horse 1",
    display_name: "Display name 1",
    team_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    email: "email2@example.com",
    password: "correct horse 2",
    display_name: "Display name 2",
    team_id: "0190a6f0-0000-7000-8000-000000000002",
  },
  {
    email: "email3@example.com",
    password: "correct horse 3",
    display_name: "Display name 3",
    team_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    email: "email4@example.com",
    password: "correct horse 4",
    display_name: "Display name 4",
    team_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    email: "email5@example.com",
    password: "correct horse 5",
    display_name: "Display name 5",
    team_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    email: "email6@example.com",
    password: "correct horse 6",
    display_name: "Display name 6",
    team_id: "0190a6f0-0000-7000-8000-000000000001",
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
  ["display_name", 5, "type"],
  ["display_name", "", "too_short"],
  ["display_name", "x".repeat(81), "too_long"],
  ["display_name", "a\u0000b", "format"],
  ["display_name", null, "type"],
  ["team_id", 5, "type"],
  ["team_id", "0190a6f0000070008000000000000001", "format"],
  ["team_id", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["team_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

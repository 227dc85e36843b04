/** What clients send about users: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body, Body, Body, Body] = [
  {
    email: "email1@example.com",
    password: "correct horse 1",
    display_name: "Display name 1",
    handle: "handle-1",
    bio: "Bio 1",
    language: "en",
    recovery_hint: "Recovery hint 1",
  },
  {
    email: "email2@example.com",
    password: "correct horse 2",
    display_name: "Display name 2",
    handle: "handle-2",
    bio: "Bio 2",
    language: "de",
    recovery_hint: "Recovery hint 2",
  },
  {
    email: "email3@example.com",
    password: "correct horse 3",
    display_name: "Display name 3",
    handle: "handle-3",
    bio: "Bio 3",
    language: "fr",
    recovery_hint: "Recovery hint 3",
  },
  {
    email: "email4@example.com",
    password: "correct horse 4",
    display_name: "Display name 4",
    handle: "handle-4",
    bio: "Bio 4",
    language: "en",
    recovery_hint: "Recovery hint 4",
  },
  {
    email: "email5@example.com",
    password: "correct horse 5",
    display_name: "Display name 5",
    handle: "handle-5",
    bio: "Bio 5",
    language: "de",
    recovery_hint: "Recovery hint 5",
  },
  {
    email: "email6@example.com",
    password: "correct horse 6",
    display_name: "Display name 6",
    handle: "handle-6",
    bio: "Bio 6",
    language: "fr",
    recovery_hint: "Recovery hint 6",
  },
];

/** Sent once, and never shown again. */
export const WRITE_ONLY: readonly string[] = ["password", "recovery_hint"];

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
  ["handle", 5, "type"],
  ["handle", "Not a slug", "format"],
  ["handle", "x".repeat(101), "too_long"],
  ["handle", null, "type"],
  ["bio", 5, "type"],
  ["bio", "x".repeat(100001), "too_long"],
  ["bio", "a\u0000b", "format"],
  ["language", "unlisted", "enum"],
  ["language", null, "type"],
  ["recovery_hint", 5, "type"],
  ["recovery_hint", "", "too_short"],
  ["recovery_hint", "x".repeat(201), "too_long"],
  ["recovery_hint", "a\u0000b", "format"],
];

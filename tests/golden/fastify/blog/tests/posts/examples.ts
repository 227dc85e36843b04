/** What clients send about posts: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    title: "Title 1",
    slug: "slug-1",
    body: "Body 1",
    status: "draft",
    published_at: "2030-01-01T09:00:00.000Z",
  },
  {
    title: "Title 2",
    slug: "slug-2",
    body: "Body 2",
    status: "published",
    published_at: "2030-01-02T09:00:00.000Z",
  },
  {
    title: "Title 3",
    slug: "slug-3",
    body: "Body 3",
    status: "draft",
    published_at: "2030-01-03T09:00:00.000Z",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["title", 5, "type"],
  ["title", "", "too_short"],
  ["title", "x".repeat(201), "too_long"],
  ["title", "a\u0000b", "format"],
  ["title", null, "type"],
  ["slug", 5, "type"],
  ["slug", "Not a slug", "format"],
  ["slug", "x".repeat(101), "too_long"],
  ["slug", null, "type"],
  ["body", 5, "type"],
  ["body", "x".repeat(100001), "too_long"],
  ["body", "a\u0000b", "format"],
  ["body", null, "type"],
  ["status", "unlisted", "enum"],
  ["status", null, "type"],
  ["published_at", 5, "type"],
  ["published_at", "2030-01-01T09:00:00", "format"],
  ["published_at", "2030-02-30T09:00:00Z", "format"],
  ["follows_id", 5, "type"],
  ["follows_id", "0190a6f0000070008000000000000001", "format"],
  // What is not there, another user's or gone is all the same to a client.
  ["follows_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

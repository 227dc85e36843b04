/** What clients send about books: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    title: "Title 1",
    author_id: "0190a6f0-0000-7000-8000-000000000001",
    editor_id: "0190a6f0-0000-7000-8000-000000000001",
    translator_id: "0190a6f0-0000-7000-8000-000000000001",
    genre_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    title: "Title 2",
    author_id: "0190a6f0-0000-7000-8000-000000000002",
    editor_id: "0190a6f0-0000-7000-8000-000000000002",
    translator_id: "0190a6f0-0000-7000-8000-000000000002",
    genre_id: "0190a6f0-0000-7000-8000-000000000002",
  },
  {
    title: "Title 3",
    author_id: "0190a6f0-0000-7000-8000-000000000001",
    editor_id: "0190a6f0-0000-7000-8000-000000000001",
    translator_id: "0190a6f0-0000-7000-8000-000000000001",
    genre_id: "0190a6f0-0000-7000-8000-000000000001",
  },
];

/** Bob's items cannot refer to what is Ana's. */
export const BOBS: Body = {
  author_id: "0190a6f0-0000-7000-8000-000000000003",
  editor_id: "0190a6f0-0000-7000-8000-000000000003",
  translator_id: "0190a6f0-0000-7000-8000-000000000003",
};

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["title", 5, "type"],
  ["title", "", "too_short"],
  ["title", "x".repeat(201), "too_long"],
  ["title", "a\u0000b", "format"],
  ["title", null, "type"],
  ["author_id", 5, "type"],
  ["author_id", "0190a6f0000070008000000000000001", "format"],
  ["author_id", null, "type"],
  ["editor_id", 5, "type"],
  ["editor_id", "0190a6f0000070008000000000000001", "format"],
  ["translator_id", 5, "type"],
  ["translator_id", "0190a6f0000070008000000000000001", "format"],
  ["genre_id", 5, "type"],
  ["genre_id", "0190a6f0000070008000000000000001", "format"],
  ["genre_id", null, "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["author_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["author_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
  ["author_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"],
  ["editor_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["editor_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
  ["editor_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"],
  ["translator_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["translator_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
  ["translator_id", "0190a6f0-0000-7000-8000-000000000004", "not_found"],
  ["genre_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

/** What clients send about tasks: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    title: "Title 1",
    projectId: 1000001,
  },
  {
    title: "Title 2",
    projectId: 1000002,
  },
  {
    title: "Title 3",
    projectId: 1000001,
  },
];

/** Bob's items cannot refer to what is Ana's. */
export const BOBS: Body = { projectId: 1000003 };

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["title", 5, "type"],
  ["title", "", "too_short"],
  ["title", "x".repeat(201), "too_long"],
  ["title", "a\u0000b", "format"],
  ["title", null, "type"],
  ["projectId", "x", "type"],
  ["parentId", "x", "type"],
  // What is not there, another user's or gone is all the same to a client.
  ["projectId", 9007199254740991, "not_found"],
  ["projectId", 1000003, "not_found"],
  ["parentId", 9007199254740991, "not_found"],
];

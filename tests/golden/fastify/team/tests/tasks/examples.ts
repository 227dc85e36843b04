/** What clients send about tasks: bodies that are valid, and values that are not. */

import type { Body } from "../support/api.js";

export const BODIES: readonly [Body, Body, Body] = [
  {
    title: "Title 1",
    done: true,
    project_id: "0190a6f0-0000-7000-8000-000000000001",
    assignee_id: "0190a6f0-0000-7000-8000-000000000001",
  },
  {
    title: "Title 2",
    done: false,
    project_id: "0190a6f0-0000-7000-8000-000000000002",
    assignee_id: "0190a6f0-0000-7000-8000-000000000002",
  },
  {
    title: "Title 3",
    done: true,
    project_id: "0190a6f0-0000-7000-8000-000000000001",
    assignee_id: "0190a6f0-0000-7000-8000-000000000001",
  },
];

export const INVALID: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["title", 5, "type"],
  ["title", "", "too_short"],
  ["title", "x".repeat(201), "too_long"],
  ["title", "a\u0000b", "format"],
  ["title", null, "type"],
  ["done", "true", "type"],
  ["done", 1, "type"],
  ["done", null, "type"],
  ["project_id", 5, "type"],
  ["project_id", "0190a6f0000070008000000000000001", "format"],
  ["project_id", null, "type"],
  ["assignee_id", 5, "type"],
  ["assignee_id", "0190a6f0000070008000000000000001", "format"],
  // What is not there, another user's or gone is all the same to a client.
  ["project_id", "00000000-0000-7000-8000-000000000000", "not_found"],
  ["project_id", "0190a6f0-0000-7000-8000-000000000003", "not_found"],
  ["assignee_id", "00000000-0000-7000-8000-000000000000", "not_found"],
];

import { describe, expect, it } from "vitest";
import { suggest } from "../../src/diagnostics/did-you-mean.js";
import { editDistance } from "../../src/diagnostics/edit-distance.js";

const KEYS = ["string", "text", "boolean", "description", "userClaim", "soft_delete", "to"];

describe("suggest", () => {
  it.each([
    ["strng", "string"],
    ["stirng", "string"],
    ["bolean", "boolean"],
    ["user_claim", "userClaim"],
    ["softDelete", "soft_delete"],
    ["TEXT", "text"],
    ["desc", "description"],
  ])("%s is most likely %s", (wrong, meant) => {
    expect(suggest(wrong, KEYS)).toBe(meant);
  });

  it.each(["zebra", "x", "", "integer", "a".repeat(100_000)])("has no idea for %.20s", (wrong) => {
    expect(suggest(wrong, KEYS)).toBeNull();
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "abd", 1],
    ["abc", "acb", 1],
    ["abc", "ab", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%j to %j takes %i edits", (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
  });
});

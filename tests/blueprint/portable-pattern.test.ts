import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { portablePattern } from "../../src/blueprint/portable-pattern.js";
import { runs } from "../support/runs.js";

function portable(source: string): string {
  const outcome = portablePattern(source);
  if ("refusal" in outcome) throw new Error(outcome.refusal.reason);
  return outcome.pattern;
}

function reason(source: string): string {
  const outcome = portablePattern(source);
  return "refusal" in outcome ? outcome.refusal.reason : "";
}

describe("portablePattern", () => {
  test.each([
    ["^[a-z]+$", "^[a-z]+$"],
    ["^\\d{5}(?:-\\d{4})?$", "^[0-9]{5}(?:-[0-9]{4})?$"],
    ["\\W", "[^A-Za-z0-9_]"],
    ["[\\w.-]+@x", "[A-Za-z0-9_.\\-]+@x"],
    ["a.b", "a[^\\n\\r\\u2028\\u2029]b"],
    ["[a[b]", "[a\\[b]"],
    ["[+--]", "[+-\\-]"],
    ["[a&&b~~c]", "[a\\x26\\x26b\\x7e\\x7ec]"],
    ["\\/\\u{1F600}\\u0041\\x42\\v", "/😀AB\\x0b"],
    ["[^\\d]|x*?", "[^0-9]|x*?"],
    ["", ""],
  ])("%s is spelled %s", (source, spelled) => {
    expect(portable(source)).toBe(spelled);
  });

  test.each([
    ["(?=a)b", /look-around/],
    ["(?<!a)b", /look-behind/],
    ["(?<year>\\d+)", /named groups/],
    ["(?i)abc", /flags/],
    ["(?P<year>x)", /flags/],
    ["(a)\\1", /back-references/],
    ["\\p{Greek}", /\\p/],
    ["\\bword\\b", /\\b/],
    ["[\\b]", /\\b/],
    ["[\\S]", /inside a class/],
    ["[]", /empty class/],
    ["[^]", /empty class/],
    ["\\ud83d", /surrogate/],
    ["\\0", /NUL/],
    ["(", /group/],
    ["a++", /nothing to repeat/],
    ["*a", /nothing to repeat/],
    ["a{2,1}", /numbers out of order/],
    ["\\y", /escape/],
    ["(?:a{100}){100}", /unfold/],
    ["a".repeat(1001), /longer/],
  ])("%s is refused", (source, why) => {
    expect(reason(source)).toMatch(why);
  });

  test("means in JavaScript what the source means", () => {
    const piece = fc.constantFrom(
      "a",
      "\\d",
      "\\s",
      ".",
      "[^\\w]",
      "[a-f-]",
      "[-x]",
      "\\.",
      "\\-".slice(1),
      "é",
      "\\u{1F600}",
      "&",
      "[&-~]",
      "(?:b|c)",
      "[|^$]",
    );
    const quantifier = fc.constantFrom("", "*", "+", "?", "{2}", "{1,3}", "+?");
    const source = fc
      .array(fc.tuple(piece, quantifier), { maxLength: 6 })
      .map((parts) => `^${parts.flat().join("")}$`);
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "1", "٣", " ", "\n", "\u2028", "-", ".", "é", "😀", "&", "_", "|", "^"),
    });
    fc.assert(
      fc.property(source, text, (pattern, subject) => {
        expect(new RegExp(portable(pattern), "u").test(subject)).toBe(new RegExp(pattern, "u").test(subject));
      }),
      runs(500),
    );
  });
});

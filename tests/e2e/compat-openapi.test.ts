import { beforeAll, expect, it } from "vitest";
import { API_CHANGE_CASES } from "../evolution/api/cases/api-change-cases.js";
import { openApiDiff, type BreakingDifferences } from "../support/openapi-diff.js";
import { publishedDocuments } from "../support/published-documents.js";
import { describeWith } from "../support/requirements.js";

/** What `compat` says breaks clients, though the tool finds nothing of that in the documents. */
const WE_SEE_MORE: Readonly<Record<string, readonly string[]>> = {
  "An OpenAPI document does not say it": [
    "a search looks into one field less",
    "a unique rule comes",
    "a unique rule is over one field less",
    "what users may list only owners may",
    "what owners may list only a role may",
    "what one role may list another may",
    "rows get owners",
    "a field becomes immutable",
    "blanks are cut off",
    "blanks stay",
    "a reference leads elsewhere",
    "a reference keeps rows from being deleted",
    "a reference takes rows along",
    "links lead elsewhere",
    "what a reference leads to gets owners",
    "the rate limit is lower",
    "a rate limit comes",
    "the rate limit is the same, counted over shorter times",
    "users are told by another claim",
    "tokens of an algorithm are not taken any more",
    "accounts come",
  ],
  "It says so in words: bounds beyond what JSON numbers can hold exactly": [
    "a bigint has a lower highest",
    "a decimal has a lowest",
  ],
  "The tool does not look whether further keys are refused (additionalProperties: false)": [
    "a field that is only accepted is removed",
    "a field becomes readOnly",
  ],
  "The tool takes a wider type of what is sent for harmless": [
    "a required field may be null",
    "a field of what can only be read may be null",
    "an int becomes a bigint, which is a string",
  ],
  "The tool takes a new default for harmless, and a changed or lost one not": [
    "an optional field gets a default",
  ],
  "The tool takes a needed token for an addition": [
    "authentication comes",
    "accounts come, where everybody could do everything",
  ],
};

/** What the tool calls breaking, and is not. */
const TOOL_SEES_MORE: Readonly<Record<string, readonly string[]>> = {
  "It cannot tell a wider pattern from another one": [
    "a sort is added",
    "an e-mail address that is never sent becomes any text",
    "a decimal has more digits",
    "a pattern goes",
  ],
  "It does not know that every integer is a number": ["an int that is never sent becomes a float"],
  "It does not know that a word is a text": ["a text that is only sent becomes one of some words"],
  "It minds that an error cannot happen any more": [
    "what a role may list everybody may",
    "authentication goes",
  ],
};

describeWith(["npm packages"], "what compat calls breaking", () => {
  const documents = new Map<string, unknown>();
  let differences: BreakingDifferences;

  beforeAll(async () => {
    const specs = [...new Set(API_CHANGE_CASES.flatMap(({ before, after }) => [before, after]))];
    const published = await publishedDocuments(specs);
    for (const [index, spec] of specs.entries()) documents.set(spec, published[index]);
    differences = await openApiDiff();
  });

  it("is what an OpenAPI diff tool finds in the documents of the two backends, for known reasons aside", () => {
    const verdicts = API_CHANGE_CASES.map(({ title, before, after, expected }) => ({
      title,
      ours: expected.some((line) => line.startsWith("breaking ")),
      theirs: differences(documents.get(before), documents.get(after)).length > 0,
    }));
    const titles = (isMeant: (one: (typeof verdicts)[number]) => boolean) =>
      verdicts
        .filter(isMeant)
        .map(({ title }) => title)
        .sort();
    expect(titles(({ ours, theirs }) => ours && !theirs)).toEqual(Object.values(WE_SEE_MORE).flat().sort());
    expect(titles(({ ours, theirs }) => !ours && theirs)).toEqual(
      Object.values(TOOL_SEES_MORE).flat().sort(),
    );
    expect(titles(({ ours, theirs }) => ours === theirs).length).toBeGreaterThan(120);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify, type ToStringOptions } from "yaml";
import { addToSpec } from "../../src/patch/spec-file.js";
import { NOTES } from "./cases.js";
import { runs } from "../support/runs.js";

const shorthand = fc.constantFrom("int", "string = a: b", "text?", "enum(a, b)");
const longForm = fc.constantFrom(
  { type: "enum", enum: ["p", "q"] },
  { type: "text", description: "one\ntwo\n" },
  {},
);
const fields = fc.oneof(
  fc.constant(null),
  fc.dictionary(fc.constantFrom("a", "b", "c: d", "#"), fc.oneof(shorthand, longForm)),
);
const resource = fc.oneof(
  fc.constant(null),
  fc.record({ owner: fc.constant("none"), fields, sort: fc.constantFrom([], ["a"]) }, { requiredKeys: [] }),
);
const resources = fc.oneof(
  fc.constant(null),
  fc.dictionary(fc.constantFrom("notes", "tasks", "labels"), resource),
);
const spec = fc.record(
  { name: fc.constantFrom("x", "2024"), resources, api: fc.constant({ prefix: "/" }) },
  { requiredKeys: ["name"] },
);
const options: fc.Arbitrary<ToStringOptions> = fc.record({
  indent: fc.constantFrom(2, 4),
  collectionStyle: fc.constantFrom("any", "flow"),
  nullStr: fc.constant(""),
  indentSeq: fc.boolean(),
});

describe("addToSpec", () => {
  it("adds to a spec in any layout, or says why not, and has nothing to add the second time", () => {
    fc.assert(
      fc.property(spec, options, fc.boolean(), (value, layout, isWindows) => {
        const text = stringify(value, layout).replaceAll("\n", isWindows ? "\r\n" : "\n");
        const outcome = addToSpec(text, "yaml", NOTES);
        if (!("text" in outcome)) {
          expect(outcome).toEqual({ refused: expect.stringMatching(/has no value|not written as a map/) });
          return;
        }
        expect(outcome.added).toEqual(["body", "rank"]);
        expect(addToSpec(outcome.text, "yaml", NOTES)).toEqual({
          text: outcome.text,
          added: [],
          present: ["body", "rank"],
        });
      }),
      runs(1000),
    );
  });

  it("adds to JSON in any layout", () => {
    fc.assert(
      fc.property(spec, fc.constantFrom(0, 2, 4, "\t"), (value, indent) => {
        const outcome = addToSpec(JSON.stringify(value, null, indent), "json", NOTES);
        if (!("text" in outcome)) {
          expect(outcome).toEqual({ refused: expect.stringMatching(/has no value|not written as a map/) });
          return;
        }
        expect(JSON.parse(outcome.text)).toMatchObject({
          resources: { notes: { fields: { body: "text" } } },
        });
      }),
      runs(500),
    );
  });
});

import { describe, expect, it } from "vitest";
import { addToSpec } from "../../src/patch/spec-file.js";
import { MAP_CASES, NOTES } from "./cases.js";
import { FILE_CASES } from "./file-cases.js";

const CASES = [...MAP_CASES, ...FILE_CASES];

describe("addToSpec", () => {
  it.each(CASES)("writes into $title", ({ before, after, format = "yaml", addition = NOTES }) => {
    const outcome = addToSpec(before, format, addition);
    expect(outcome).toEqual({ text: after, added: addition.fields.map(({ name }) => name), present: [] });
  });

  it.each(CASES)("has nothing left to add after $title", ({ after, format = "yaml", addition = NOTES }) => {
    const outcome = addToSpec(after, format, addition);
    expect(outcome).toEqual({ text: after, added: [], present: addition.fields.map(({ name }) => name) });
  });

  it.each([
    ["yaml", "name: x\n", "  notes:\n    owner: none\n    softDelete: true\n    fields:\n"],
    ["json", '{"name": "x"}', '"notes": {"owner": "none", "softDelete": true, "fields": {'],
  ] as const)("writes the settings of a new resource into %s", (format, text, written) => {
    const outcome = addToSpec(text, format, { ...NOTES, owner: "none", softDelete: true });
    expect("text" in outcome ? outcome.text : "").toContain(written);
  });

  it("leaves the settings of an existing resource alone", () => {
    const text = "name: x\nresources:\n  notes:\n    fields:\n      a: int\n";
    const outcome = addToSpec(text, "yaml", { ...NOTES, softDelete: true });
    expect("text" in outcome ? outcome.text : "softDelete").not.toContain("softDelete");
  });

  it("takes the same field in another spelling for present", () => {
    const text =
      "name: x\nresources:\n  notes:\n    fields:\n      rank: {type: enum, enum: [low, high], default: low, description: d}\n";
    expect(addToSpec(text, "yaml", NOTES)).toMatchObject({ added: ["body"], present: ["rank"] });
  });

  it("reports a field that is there with another type", () => {
    const text = "name: x\nresources:\n  notes:\n    fields:\n      body: string(1..20)\n";
    expect(addToSpec(text, "yaml", NOTES)).toEqual({ clash: { field: "body", existing: "string(1..20)" } });
  });

  it("refuses to write into an alias, which would change the other place too", () => {
    const text = "common: &c\n  a: int\nname: x\nresources:\n  notes:\n    fields: *c\n";
    expect(addToSpec(text, "yaml", NOTES)).toHaveProperty("refused");
  });

  it("refuses a file that is not well-formed", () => {
    expect(addToSpec("name: [x\n", "yaml", NOTES)).toHaveProperty("refused");
  });
});

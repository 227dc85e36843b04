import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify, type ToStringOptions } from "yaml";
import { removeFromSpec } from "../../src/patch/spec-file-remove.js";
import { addToSpec } from "../../src/patch/spec-file.js";
import { runs } from "../support/runs.js";

const LABELS = { resource: "labels", fields: [{ name: "name", shorthand: "string" }] };
const resource = (name: string) => ({ resource: ["resources", name], field: null, isField: () => false });
const field = (name: string, of: readonly string[] = ["resources", "tasks"]) => ({
  resource: of,
  field: name,
  isField: (word: string) => word === name,
});

/** A spec whose resources stand so. */
const below = (lines: string) => `name: x\nresources:\n${lines}`;
const TASKS = "  tasks:\n    fields:\n      a: int\n";

describe("removeFromSpec", () => {
  it.each([
    ["one of two", below(`${TASKS}  labels: {}\n`), below(TASKS)],
    ["the first, and the blank line below it", below(`  labels: {}\n\n${TASKS}`), below(TASKS)],
    ["one between two", below(`  a: {}\n\n  labels:\n    x: 1\n\n  z: {}\n`), below("  a: {}\n\n  z: {}\n")],
    [
      "its comments",
      below(
        `${TASKS}\n  # of labels\n  # too\n  labels: # beside\n    x: 1\n    # below\n\n  # of z\n  z: {}\n`,
      ),
      below(`${TASKS}\n  # of z\n  z: {}\n`),
    ],
    [
      "no comment that stands apart",
      below(`  # apart\n\n  labels: {}\n${TASKS}\n# end\n`),
      below(`  # apart\n\n${TASKS}\n# end\n`),
    ],
    ["the last one left", below("  labels: {a: 1}\n# end\n"), "name: x\nresources: {}\n# end\n"],
    ["the last one left, with a comment", "resources: # ours\n  labels: {a: 1}\n", "resources: {} # ours\n"],
    ["a block of text", below(`  labels:\n    x: |\n      a\n\n      b\n${TASKS}`), below(TASKS)],
    ["an alias", below(`  tasks: &t\n    a: int\n  labels: *t\n`), below(`  tasks: &t\n    a: int\n`)],
    ["between braces", "resources: {tasks: {a: 1}, labels: {a: 1}}\n", "resources: {tasks: {a: 1}}\n"],
    [
      "the first between braces",
      "resources: {labels: {a: 1}, tasks: {a: 1}}\n",
      "resources: {tasks: {a: 1}}\n",
    ],
    [
      "one of several lines between braces",
      "resources: {\n  tasks: {}, # mine\n  labels: {}\n}\n",
      "resources: {\n  tasks: {}, # mine\n}\n",
    ],
    ["JSON", '{"resources": {"labels": {"a": 1}}}', '{"resources": {}}'],
    ["a quoted key", 'resources:\n  tasks: {}\n  "labels": {}\n', "resources:\n  tasks: {}\n"],
  ])("takes out %s", (_what, before, after) => {
    expect(removeFromSpec(before, resource("labels"))).toEqual({ text: after, lists: [] });
  });

  it("takes a field out of every list, and a rule over several fields as a whole", () => {
    const before = below(
      "  tasks:\n    fields:\n      a: int\n      b: int # gone\n    unique: [[a, b], a]\n    indexes:\n      - [b]\n      - - b\n        - a\n    filter: [b]\n    sort: [a, b]\n    search:\n      # of a\n      - a\n      # of b\n      - b\n",
    );
    const after = below(
      "  tasks:\n    fields:\n      a: int\n    unique: [a]\n    sort: [a]\n    search:\n      # of a\n      - a\n",
    );
    expect(removeFromSpec(before, field("b"))).toEqual({
      text: after,
      lists: ["unique", "indexes", "filter", "sort", "search"],
    });
  });

  it("takes a field out of a file of the resource's own", () => {
    expect(removeFromSpec("fields:\n  a: int\n  b: int\nsort: [b]\n", field("b", []))).toEqual({
      text: "fields:\n  a: int\n",
      lists: ["sort"],
    });
  });

  it.each([
    [
      "an anchor that something else needs",
      below("  labels: &l\n    a: 1\n  tasks: *l\n"),
      resource("labels"),
    ],
    ["what a merge key brings", below("  tasks:\n    fields:\n      <<: {b: int}\n"), field("b")],
    ["what is not there", below(TASKS), resource("labels")],
    ["fields behind an alias", below("  a: &a {b: int}\n  tasks:\n    fields: *a\n"), field("b")],
  ])("refuses %s", (_what, before, removal) => {
    expect(removeFromSpec(before, removal)).toHaveProperty("refused");
  });
});

const name = fc.constantFrom("tasks", "people", "notes");
const fields = fc.dictionary(fc.constantFrom("a", "b"), fc.constantFrom("int", "text? = x: y"), {
  minKeys: 1,
});
const resources = fc.dictionary(name, fc.record({ owner: fc.constant("none"), fields }), { minKeys: 1 });
const layout: fc.Arbitrary<ToStringOptions> = fc.record({
  indent: fc.constantFrom(2, 4),
  collectionStyle: fc.constantFrom("any", "flow"),
});

/** The lines of a spec with blank lines and comments strewn in. */
function strewn(text: string, places: readonly number[]): string {
  const lines = text.split("\n");
  for (const place of places) {
    const at = place % lines.length;
    const indent = /^ */.exec(lines[at] ?? "")?.[0] ?? "";
    lines.splice(at, 0, ["", `${indent}# c`, `${indent}  # deeper`][place % 3] ?? "");
  }
  return lines.join("\n");
}

describe("what was added and is removed again", () => {
  const places = fc.array(fc.nat(60), { maxLength: 4 });

  it("leaves the file as it was, to the byte, in any layout", () => {
    fc.assert(
      fc.property(fc.record({ resources, layout, places }), (drawn) => {
        const plain = stringify({ name: "x", resources: drawn.resources }, drawn.layout);
        const text = drawn.layout.collectionStyle === "flow" ? plain : strewn(plain, drawn.places);
        const added = addToSpec(text, "yaml", LABELS);
        if (!("text" in added)) throw new Error(JSON.stringify(added));
        expect(removeFromSpec(added.text, resource("labels"))).toEqual({ text, lists: [] });
        const [first = ""] = Object.keys(drawn.resources);
        const wider = addToSpec(text, "yaml", {
          resource: first,
          fields: [{ name: "c", shorthand: "date" }],
        });
        if (!("text" in wider)) throw new Error(JSON.stringify(wider));
        expect(removeFromSpec(wider.text, field("c", ["resources", first]))).toEqual({ text, lists: [] });
      }),
      runs(1000),
    );
  });

  it("leaves JSON as it was", () => {
    fc.assert(
      fc.property(resources, fc.constantFrom(0, 2, 4, "\t"), (drawn, indent) => {
        const text = JSON.stringify({ name: "x", resources: drawn }, null, indent);
        const added = addToSpec(text, "json", LABELS);
        if (!("text" in added)) throw new Error(JSON.stringify(added));
        expect(removeFromSpec(added.text, resource("labels"))).toEqual({ text, lists: [] });
      }),
      runs(300),
    );
  });
});

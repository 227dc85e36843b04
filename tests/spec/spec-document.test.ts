import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { parseCommandLineField } from "../../src/spec/command-line-field.js";
import { FIELD_TYPES } from "../../src/spec/field-types.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { longFieldSchema, resourceSchema } from "../../src/spec/spec-schema.js";
import { ROOT } from "../support/repository.mjs";

const document = readFileSync(join(ROOT, "docs", "spec.md"), "utf8");
const blocks = [...document.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = ""]) => text);
/** Rows of the table that has each field twice: as in a spec, and as on the command line. */
const fieldRows = [...document.matchAll(/^\| `(\w+: [^`]+)` +\| `([^`]+)` +\|$/gm)].map(
  ([, spec = "", commandLine = ""]) => ({ spec, commandLine }),
);

function problemsOf(text: string): readonly string[] {
  const parsed = parseSpecFiles([{ path: "backend.yaml", text }]);
  const resolved = parsed.value === null ? [] : resolveBlueprint(parsed.value).diagnostics;
  return [...parsed.diagnostics, ...resolved].map(({ message }) => message);
}

function asSpec(block: string): string {
  if (/^name:/m.test(block)) return block;
  return `name: shop\nresources:\n  items:\n    fields:\n${block.replace(/^/gm, "      ")}`;
}

describe("docs/spec.md", () => {
  it.each(blocks)("shows a spec without a problem: %s", (block) => {
    expect(problemsOf(asSpec(block))).toEqual([]);
  });

  it("has examples, and fields in both spellings", () => {
    expect(blocks.length).toBeGreaterThan(2);
    expect(fieldRows.length).toBeGreaterThan(5);
  });

  it.each(fieldRows)("spells $spec for a command line: $commandLine", ({ spec, commandLine }) => {
    const field = parseCommandLineField(commandLine);
    expect("shorthand" in field && `${field.name}: ${field.shorthand}`).toBe(spec);
  });

  it.each([
    ...Object.keys(FIELD_TYPES),
    ...Object.keys(longFieldSchema.shape),
    ...Object.keys(resourceSchema.shape),
  ])("explains %s", (word) => {
    expect(document).toMatch(new RegExp(`\`${word}\\b`));
  });
});

import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { codeFrame } from "../../src/diagnostics/code-frame.js";
import { parseSpecFiles } from "../../src/spec/load-spec.js";
import { runs, sized } from "../support/runs.js";

function parse(text: string) {
  return parseSpecFiles([{ path: "backend.yaml", text }]);
}

/** Every outcome is a value or at least one diagnostic, and every span lies inside the text. */
function expectSound(text: string): void {
  const { value, diagnostics } = parse(text);
  expect(value === null ? diagnostics.length > 0 : diagnostics.length === 0).toBe(true);
  for (const { span } of diagnostics) {
    if (span === null) throw new Error("a diagnostic of a file has no place");
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.line).toBeGreaterThan(0);
    expect(span.column).toBeGreaterThan(0);
    expect(codeFrame(text, span)).toContain("^");
  }
}

const word = fc.constantFrom(
  "name",
  "resources",
  "fields",
  "type",
  "tasks",
  "default",
  "items",
  "enum",
  "__proto__",
  "constructor",
  "<<",
  "unique",
  "null",
  "",
);
const leaf = fc.oneof(
  word,
  fc.constantFrom("string(1..5)", "int = 5", "array", 5, -1.5, null, true, Infinity, "ref(a)"),
  fc.string(),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(word, fc.string()), tie("tree"), { maxKeys: 5 }),
  ),
}));
const token = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ": ",
  ", ",
  "\n",
  "\n  ",
  "- ",
  "? ",
  "&a ",
  "*a",
  "<<: *a",
  "|\n",
  "'",
  '"',
  "#",
  "!!set ",
  "%YAML 1.1\n---\n",
  "---\n",
  "\t",
  "name",
  "resources",
  "fields",
  "a",
  "string(1, 2)",
  "\uFEFF",
  "\r",
);

describe("parseSpecFiles", () => {
  it("never throws on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), expectSound), runs(500));
  });

  it("never throws on the signs of YAML in any order", () => {
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join("")),
        expectSound,
      ),
      runs(1500),
    );
  });

  it("never throws on a document of any shape", () => {
    fc.assert(
      fc.property(tree, (value) => expectSound(stringify(value))),
      runs(500),
    );
    fc.assert(
      fc.property(tree, (value) =>
        expectSound(stringify({ name: "x", resources: { tasks: { fields: value } } })),
      ),
      runs(500),
    );
    fc.assert(
      fc.property(tree, (value) =>
        expectSound(stringify({ name: "x", resources: { tasks: { fields: { f: value } } } })),
      ),
      runs(500),
    );
  });

  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${String(level + 1)}: &a${String(level + 1)} [${`*a${String(level)}, `.repeat(9)}]`,
  );
  const merges = Array.from({ length: sized(2000) }, (_, index) => `m${String(index)}: {<<: *big}`);

  it.each([
    ["a billion laughs", `a0: &a0 lol\n${levels.join("\n")}\n`, "BG1011"],
    [
      "many merges of a big map",
      `big: &big {${Array.from({ length: 500 }, (_, key) => `k${String(key)}: 1`).join(", ")}}\n${merges.join("\n")}\n`,
      "BG1011",
    ],
    ["very many brackets", "[".repeat(sized(100_000)), "BG1012"],
    ["very many levels of block lists", `a: ${"- ".repeat(sized(100_000))}x`, "BG10"],
    [
      "levels made of aliases",
      `a0: &a0 [x]\n${Array.from({ length: 100 }, (_, level) => `a${String(level + 1)}: &a${String(level + 1)} [*a${String(level)}]`).join("\n")}\n`,
      "BG1012",
    ],
    ["many keys", Array.from({ length: sized(50_000) }, (_, key) => `k${String(key)}: 1`).join("\n"), "BG10"],
    [
      "many anchors and aliases",
      Array.from(
        { length: sized(20_000) },
        (_, key) => `k${String(key)}: [&x${String(key)} 1, *x${String(key)}]`,
      ).join("\n"),
      "BG10",
    ],
    ["one long line of a value", `name: ${"(".repeat(500_000)}`, "BG10"],
    ["one long quoted key", `"${"k".repeat(500_000)}": 1`, "BG10"],
    ["many open quotes", "'a\n".repeat(100_000), "BG10"],
    ["many cut values", `a: {${"a: b(c, ".repeat(sized(20_000))}}`, "BG10"],
  ])("answers %s quickly", (_title, text, code) => {
    const before = process.cpuUsage();
    const { value, diagnostics } = parse(text);
    const { user, system } = process.cpuUsage(before);
    expect(value).toBeNull();
    expect(diagnostics.some((diagnostic) => diagnostic.code.startsWith(code))).toBe(true);
    // Processor time, beside that of a start of node: a busy machine takes longer by the clock, a slow one for both.
    expect((user + system) / startOfNode()).toBeLessThan(60);
  });
});

/** What a start of node that does nothing computes, in microseconds. */
function startOfNode(): number {
  const { stdout } = spawnSync(process.execPath, ["-p", "JSON.stringify(process.cpuUsage())"], {
    encoding: "utf8",
  });
  const { user, system }: NodeJS.CpuUsage = JSON.parse(stdout);
  return user + system;
}

import fc from "fast-check";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import type { Patch } from "../../src/patch/patch.js";
import { runPatch } from "../../src/patch/run-patch.js";
import { takeOut } from "../../src/patch/take-out.js";
import { isRecord } from "../../src/spec/is-record.js";
import { runs } from "../support/runs.js";

const PATCH: Patch = {
  kind: "dependencies",
  path: "pyproject.toml",
  id: "dependencies",
  what: "adds dependencies",
  format: "pyproject",
  packages: [
    { name: "pyjwt", range: ">=2.10,<3", isDev: false },
    { name: "sqlmodel", range: ">=0.0.24,<0.1", isDev: false },
  ],
};

const item = fc.constantFrom(
  '"fastapi[standard]>=0.115"',
  "'uvicorn'",
  "\"a; python_version < '3.13'\"",
  "'zoo # not a comment ]'",
  '"""long"""',
);
const between = fc.constantFrom("", " ", "\n", "\n  ", "\n    ", "  # why ]\n    ", "\n\n\t");

const array = fc
  .tuple(between, fc.array(fc.tuple(item, between, between), { maxLength: 4 }), fc.boolean())
  .map(([start, items, isClosed]) => {
    const texts = items.map(([text, before, after], index) => {
      const comma = index < items.length - 1 || isClosed ? "," : "";
      return `${text}${before}${comma}${after}`;
    });
    return `[${start}${texts.join("")}]`;
  });

const file = fc
  .record({
    array: fc.oneof(array, fc.constant(null)),
    above: fc.constantFrom(
      "",
      'description = """\ndependencies = [\n"""\n',
      "# dependencies = []\n",
      "x.y = { a = [1, 2] }\n",
    ),
    below: fc.constantFrom("", '\n[tool.x]\ndependencies = ["pyjwt"]\n', "\n[[a.b]]\nc = 1", "version = 1\n"),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\uFEFF"),
  })
  .map(({ array: list, above, below, end, mark }) => {
    const text = `[project]\n${above}name = "x"\n${list === null ? "" : `dependencies = ${list}\n`}${below}`;
    return mark + text.replaceAll("\n", end);
  });

function dependencies(text: string): readonly unknown[] {
  const { project } = parse(text.replace("\uFEFF", ""));
  const listed = isRecord(project) ? project["dependencies"] : [];
  return Array.isArray(listed) ? listed : [];
}

describe("however a pyproject.toml lists its dependencies", () => {
  it("has ours and its own afterwards, and is what it was without ours", async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const outcome = await runPatch(text, PATCH);
        if (outcome.kind !== "patched") throw new Error(JSON.stringify(outcome));
        const wanted = [...dependencies(text), "pyjwt>=2.10,<3", "sqlmodel>=0.0.24,<0.1"];
        expect([...dependencies(outcome.text)].sort()).toEqual(wanted.sort());
        const chunks = outcome.insertions.map((insertion) => insertion.text);
        expect(takeOut(outcome.text, chunks)).toBe(text);
      }),
      runs(1500),
    );
  });
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { needsFormatting } from "../../src/render/format-python.js";
import { createTemplateEngine } from "../../src/render/template-engine.js";
import { loadTarget } from "../../src/targets/registry.js";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { ROOT } from "../support/repository.mjs";
import { runs } from "../support/runs.js";
import { blueprintOf } from "../targets/generated.js";
import { formatted } from "./ruff.js";
import { projectFacts } from "../../src/targets/project-facts.js";

it.each([
  ["a line too long", `x = [${'"some words", '.repeat(9)}]\n`],
  ["a call that fits into one line", "f(\n    1, 2\n)\n"],
  ["wide letters", `x = f("${"数".repeat(46)}", 1)\n`],
  ["three blank lines", "x = 1\n\n\n\ny = 2\n"],
  ["blank lines at the end", "x = 1\n\n"],
])("%s needs the formatter", (_, text) => {
  expect(needsFormatting(text)).toBe(true);
  expect(formatted(text)).not.toBe(text);
});

it("what needs no formatting is what the formatter would print, for any spec", async () => {
  const target = await loadTarget("fastapi");
  const texts = new Map<string, string>();
  for (const path of await readdir(join(ROOT, "templates"), { recursive: true }))
    texts.set(path, await readFile(join(ROOT, "templates", path), "utf8").catch(() => ""));
  const template = createTemplateEngine((path) => texts.get(path) ?? "");
  fc.assert(
    fc.property(relatedSpecArbitrary, (spec) => {
      const blueprint = blueprintOf(JSON.stringify(spec), "backend.json");
      for (const artifact of target.build(
        blueprint,
        projectFacts(blueprint, { last: null, files: new Map() }),
      ).artifacts) {
        if (!artifact.path.endsWith(".py") || !artifact.template.endsWith(".hbs")) continue;
        const text = template(artifact.template)(artifact.view());
        if (!needsFormatting(text)) expect(formatted(text), artifact.path).toBe(text);
      }
    }),
    runs(20),
  );
});

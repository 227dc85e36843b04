import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { needsTypeScriptFormatting } from "../../src/render/format-typescript.js";
import { createTemplateEngine } from "../../src/render/template-engine.js";
import { tidyTypeScript } from "../../src/render/tidy-typescript.js";
import { loadTarget } from "../../src/targets/registry.js";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { ROOT } from "../support/repository.mjs";
import { runs } from "../support/runs.js";
import { blueprintOf } from "../targets/generated.js";
import { prettified } from "./prettier.js";

const parts = Array.from({ length: 12 }, (_, index) => `part${index}`).join(", ");

it.each([
  ["a line too long", `const x = [${parts}, ${parts}];\n`],
  ["a call that fits into one line", "f(\n  1,\n  2,\n);\n"],
  ["imports that fit into one line", 'import {\n  a,\n  b,\n} from "./x.js";\n'],
  ["calls that fit into one line", 'const x = y\n  .select("a")\n  .from("b");\n'],
  ["wide letters", `f("${"数".repeat(46)}", 1);\n`],
  ["two blank lines", "f();\n\n\ng();\n"],
  ["blank lines at the end", "f();\n\n"],
])("%s needs the formatter", async (_, text) => {
  expect(needsTypeScriptFormatting(text)).toBe(true);
  expect(await prettified(text)).not.toBe(text);
});

it.each([
  "export async function readSomething(database: Database, owner: string, thing: string): Promise<Thing> {",
  "function readOne(links: ReadonlyMap<string, readonly string[]>, ids: readonly string[], more: number): void {",
  "async function readSomethingThatHasNoParametersAndNonetheless_has_a_name_longer_than_a_line_may_be(): void {",
  'export function withDefaults(first: string = "a, b", second: number = 2, third: boolean = false): string {',
])("the head of a function that is too long is broken as the formatter would: %s", async (head) => {
  const text = `${head}\n  return f();\n}\n`;
  await expectTidy(text);
});

it("templates without parameters lie there as the formatter prints them", async () => {
  const folder = join(ROOT, "templates", "fastify");
  const paths = (await readdir(folder, { recursive: true })).filter((path) => /\.[mc]?[jt]s$/.test(path));
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const text = await readFile(join(folder, path), "utf8");
    expect(await prettified(text), path).toBe(text);
  }
});

it("what needs no formatting is what the formatter would print, for any spec", async () => {
  const target = await loadTarget("fastify");
  const texts = new Map<string, string>();
  for (const path of await readdir(join(ROOT, "templates"), { recursive: true }))
    texts.set(path, await readFile(join(ROOT, "templates", path), "utf8").catch(() => ""));
  const template = createTemplateEngine((path) => texts.get(path) ?? "");
  await fc.assert(
    fc.asyncProperty(relatedSpecArbitrary, async (spec) => {
      const blueprint = blueprintOf(JSON.stringify({ ...spec, target: "fastify" }), "backend.json");
      for (const artifact of target.build(blueprint, { previous: null, files: new Map() }).artifacts) {
        if (!artifact.path.endsWith(".ts") || !artifact.template.endsWith(".hbs")) continue;
        await expectTidy(template(artifact.template)(artifact.view()), artifact.path);
      }
    }),
    runs(20),
  );
});

/** Expects what was made tidy and needs no formatter to be what it would print. */
async function expectTidy(text: string, path?: string): Promise<void> {
  const tidy = tidyTypeScript(text);
  if (!needsTypeScriptFormatting(tidy)) expect(tidy, path).toBe(await prettified(text));
}

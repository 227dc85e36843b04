import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { needsTypeScriptFormatting } from "../../src/render/format-typescript.js";
import { createTemplateEngine } from "../../src/render/template-engine.js";
import { tidyTypeScript } from "../../src/render/tidy-typescript.js";
import { loadTarget } from "../../src/targets/registry.js";
import { specOf } from "../../scripts/bench-spec.mjs";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { ROOT } from "../support/repository.mjs";
import { runs, some } from "../support/runs.js";
import { blueprintOf } from "../targets/generated.js";
import { prettified } from "./prettier.js";
import { projectFacts } from "../../src/targets/project-facts.js";

/** Texts that are known to be right: most of what belongs to no resource is the same in every project. */
const proven = new Set<string>();

/** As shorthand properties, list items or arguments: more than fits into one line. */
function fields(name: string): string {
  return Array.from({ length: 14 }, (_, index) => `${name}Of${index}`).join(", ");
}

const template = createTemplateEngine((path) => readFileSync(join(ROOT, "templates", path), "utf8"));

const parts = Array.from({ length: 12 }, (_, index) => `part${index}`).join(", ");

it.each([
  ["a line too long", `const x = [${parts}, ${parts}];\n`],
  ["a call that fits into one line", "f(\n  1,\n  2,\n);\n"],
  ["imports that fit into one line", 'import {\n  a,\n  b,\n} from "./x.js";\n'],
  ["calls that fit into one line", 'const x = y\n  .select("a")\n  .from("b");\n'],
  ["three calls, one with an object", "const x = values.bigint().nullable().meta({ examples: [1] });\n"],
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

it.each([
  `const first = { ${fields("name")} };`,
  `const first = [${fields("name")}];`,
  `export const first: readonly First[] = [{ name: "one" }, { ${fields("name")} }];`,
  `f("one", { ${fields("name")} });`,
  `f([{ name: "one", text: "two" }, { ${fields("name")} }]);`,
  'const first = of([["one", "two"], ["three", "four"]]);',
  `for (const [name, value] of Object.entries({ ${fields("name")} })) {\n  f(name, value);\n}`,
  `for (const one of all) one.something = readSomething.of(${fields("x").slice(0, 80)});`,
  `const first = await database.write((db) => service.changeSomething(db, ownerId, somethingId, ifMatch, body));`,
  `const first = await database.write((db) => service.changeSomething(db, ownerId, somethingId), { one: true });`,
  `const first = await database.write((db) => service.changeSomething(db, ownerId, somethingId, tag), { one: true });`,
  `const first = await database.write((db) => service.change(db, request.body, tag), { one: tag === undefined });`,
  "const first = fieldsOf(z.object(second).partial().shape, { third }).meta({\n  examples: [1],\n});",
  `const patch = (tag: string) => call("PATCH", path, { json: {}, headers: { ...ana, "if-match": tag, one } });`,
  `await db.delete(somethingOfAllThings).where(and(eq(things.id, thingId), eq(things.ownerId, ownerId), one));`,
  "const rows = await db\n  .select(columns)\n  .from(things)\n  .where(eq(things.id, thingId));",
  "const rows = await db\n  .select(columns)\n  .from(things)\n  .where(and(eq(things.id, thingId), one));",
  'f(\n  db\n    .select(columns)\n    .from(things)\n    .where(eq(things.id, sql.placeholder("thingId"))),\n);',
  "f(\n  db\n    .select(columns)\n    .from(things)\n    .where(eq(things.id, now())),\n);",
  `export const somethingRoutes: Plugin<{ readonly database: Database }> = (app, { database, one }, done) => {\n  done();\n};`,
  'test.each(["one", "two", "three", "four"])("something is what it is, whatever that may be %s", async (one) => {\n  await f(one);\n});',
  `test.each([${fields("name")}])("something is %s", async (one) => {\n  await f(one);\n});`,
  'import { somethingOfWhichTheNameIsLong, somethingElse, andSomethingMore, andTheRest } from "./modules.js";',
  `function f() {\n  return Object.keys(something).length > 0 ? changeSomething(db, current, something, more) : current;\n}`,
])("what has one shape is made tidy as the formatter would: %s", async (code) => {
  const tidy = tidyTypeScript(`${code}\n`);
  expect(tidy).toBe(await prettified(code));
  expect(needsTypeScriptFormatting(tidy)).toBe(false);
});

it.each([
  `const first = one && two(${fields("name")});`,
  `const first = [${Array.from({ length: 50 }, (_, index) => index).join(", ")}];`,
  `f(/[(]/, ${fields("name")});`,
  `f("数", ${fields("name")});`,
  `const word = z.string().meta({ description: "${"d".repeat(60)}", examples: ["${"e".repeat(40)}"] });`,
  `f(one, (two) => two + three(${fields("name")}));`,
])("what may have several shapes is left to the formatter: %s", (code) => {
  expect(tidyTypeScript(`${code}\n`)).toBe(`${code}\n`);
  expect(needsTypeScriptFormatting(`${code}\n`)).toBe(true);
});

it("texts of many lines stay as they are", () => {
  const text = `const TEXT = \`\\\n- ${"[a, b] ".repeat(20)}\n\n\`;\n`;
  expect(tidyTypeScript(text)).toBe(text);
});

it("templates without parameters lie there as the formatter prints them", async () => {
  const folder = join(ROOT, "templates", "fastify");
  const paths = (await readdir(folder, { recursive: true })).filter((path) => /\.[mc]?[jt]s$/.test(path));
  expect(paths.length).toBeGreaterThan(40);
  for (const path of some(paths)) {
    const text = await readFile(join(folder, path), "utf8");
    expect(await prettified(text), path).toBe(text);
  }
});

it("the formatter, which takes most of the time, sees no file of a resource with usual names", async () => {
  const rough = (await printedFiles(specOf("fastify", 12))).filter(({ text }) =>
    needsTypeScriptFormatting(tidyTypeScript(text)),
  );
  expect(rough.map(({ path }) => path)).toEqual([]);
});

it("what needs no formatting is what the formatter would print, for any spec", async () => {
  await fc.assert(
    fc.asyncProperty(relatedSpecArbitrary, async (spec) => {
      for (const { path, text } of await printedFiles(JSON.stringify({ ...spec, target: "fastify" })))
        await expectTidy(text, path);
    }),
    runs(20),
  );
});

/** The TypeScript files of a project as their templates print them, but for those that are the same in all. */
async function printedFiles(spec: string): Promise<readonly { path: string; text: string }[]> {
  const { build } = await loadTarget("fastify");
  const blueprint = blueprintOf(spec, spec.startsWith("{") ? "backend.json" : "backend.yaml");
  const { artifacts } = build(blueprint, projectFacts(blueprint, { last: null, files: new Map() }));
  return artifacts
    .filter(({ path, template: name }) => path.endsWith(".ts") && name.endsWith(".hbs"))
    .map(({ path, template: name, view }) => ({ path, text: template(name)(view()) }));
}

/** Expects what was made tidy and needs no formatter to be what it would print. */
async function expectTidy(text: string, path?: string): Promise<void> {
  const tidy = tidyTypeScript(text);
  if (proven.has(text) || needsTypeScriptFormatting(tidy)) return;
  expect(tidy, path).toBe(await prettified(text));
  // Of a chain whose last call is broken, its second result may differ from its first.
  if (/^ +\.\w+\(\{$/m.test(tidy)) expect(await prettified(tidy), path).toBe(tidy);
  proven.add(text);
}

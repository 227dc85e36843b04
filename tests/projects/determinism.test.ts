import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { goldenSpecs } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";
import { runOrThrow } from "../support/run-command.mjs";

/** What the last run made; the project's .gitignore names it, and it holds only what the last run rendered. */
const MEMORY = join(".backend-gen", "cache.json");
const TOOL = join(ROOT, "bin", "backend-gen.js");
const specs = await goldenSpecs();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backend-gen-same-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Generates in the folder `name` with other variables, from another working folder; gives every file by path. */
async function generate(
  name: string,
  [file, text]: readonly [string, string],
  env: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, string>> {
  const project = join(folder, name);
  await mkdir(project, { recursive: true });
  await writeFile(join(project, file), text);
  await runTool(project, env);
  return everythingIn(project);
}

async function runTool(project: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const args = [TOOL, "generate", "-C", project, "--json"];
  return runOrThrow(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
}

async function everythingIn(project: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(project, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith(MEMORY))
    .sort();
  const files = paths.map(async (path): Promise<[string, string]> => [
    path.slice(project.length),
    await readFile(path, "utf8"),
  ]);
  return new Map(await Promise.all(files));
}

it("the language, the time zone and the place change no byte, the tool's own files included", async () => {
  for (const { name, file } of specs) {
    const spec = ["backend.yaml", await readFile(file, "utf8")] as const;
    const here = await generate(`${name}-here`, spec, { LANG: "C", LC_ALL: "C", TZ: "UTC" });
    const there = await generate(`${name}/é there`, spec, {
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      TZ: "Pacific/Kiritimati",
    });
    expect(there).toEqual(here);
  }
});

it("the order of the resources in the spec changes no byte", async () => {
  const fields = { name: "string", born: "date?" };
  const resources = ["zebras", "apes", "class", "tasks10", "tasks2"].map(
    (name) => [name, { fields }] as const,
  );
  const specOf = (list: typeof resources) =>
    JSON.stringify({ name: "zoo", resources: Object.fromEntries(list) });
  const spec = "backend.json";
  const one = new Map(await generate("order-one", [spec, specOf(resources)]));
  const other = new Map(await generate("order-other", [spec, specOf([...resources].reverse())]));
  for (const files of [one, other]) files.delete(`/${spec}`);
  expect(one.size).toBeGreaterThan(100);
  expect(other).toEqual(one);
});

it("a second run changes nothing, whatever the spec", async () => {
  const samples = fc.sample(relatedSpecArbitrary, { numRuns: 6, seed: 11 });
  for (const [index, sample] of samples.entries()) {
    const project = join(folder, `again-${index}`);
    const first = await generate(`again-${index}`, ["backend.json", JSON.stringify(sample)]);
    for (const path of first.keys()) await utimes(join(project, path), 1, 1);
    // Without it, all is rendered again.
    await rm(join(project, MEMORY));
    const printed: { readonly changes: readonly { readonly action: string }[] } = JSON.parse(
      await runTool(project),
    );
    expect(printed.changes.filter(({ action }) => action !== "unchanged")).toEqual([]);
    expect(await everythingIn(project)).toEqual(first);
  }
});

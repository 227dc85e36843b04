import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Engine } from "../../src/cli/engine.js";
import { report } from "../../src/diagnostics/report.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runJson } from "./run-cli.js";
import { testEngine, tinyTarget } from "./test-engine.js";

const SPEC = "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n";

/** Runs `generate`; says whether anything was rendered. */
async function generate(root: string, part: Partial<Engine> = {}) {
  const engine = testEngine(part);
  let isRendered = false;
  const render: Engine["render"] = (...given) => {
    isRendered = true;
    return engine.render(...given);
  };
  const ran = await runJson(root, ["generate"], { engine: { ...part, render } });
  expect(ran.err).toBe("");
  const changed = ran.document.changes.filter(({ action }) => action !== "unchanged");
  return { isRendered, code: ran.code, changed: changed.map(({ path }) => path), all: ran.document.changes };
}

async function project(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": SPEC, LICENSE: "mine" });
  expect((await generate(root)).isRendered).toBe(true);
  return root;
}

it("a run after which nothing has changed renders nothing, and says the same as one that does", async () => {
  const root = await project();
  const before = treeOf(root);
  const quick = await generate(root);
  expect(quick).toMatchObject({ isRendered: false, code: 0, changed: [] });
  expect(treeOf(root)).toEqual(before);
  rmSync(join(root, ".backend-gen/cache.json"));
  expect(await generate(root)).toEqual({ ...quick, isRendered: true });
  expect(treeOf(root)).toEqual(before);
});

it("an edit of the user's in a generated file does not make it render", async () => {
  const root = await project();
  appendFileSync(join(root, "app/main.py"), "# mine\n");
  expect(await generate(root)).toMatchObject({ isRendered: false, code: 0, changed: [] });
});

it.each<[what: string, change: (root: string) => void, part: Partial<Engine>]>([
  ["the spec", (root) => writeFileSync(join(root, "backend.yaml"), `${SPEC}      done: boolean\n`), {}],
  ["a base", (root) => appendFileSync(join(root, ".backend-gen/base/README.md.txt"), "more"), {}],
  ["a lost base", (root) => rmSync(join(root, ".backend-gen/base/README.md.txt")), {}],
  ["the lock", (root) => appendFileSync(join(root, ".backend-gen/lock/tasks.json"), "\n"), {}],
  ["what the target reads", (root) => fillFolder(root, { "versions/2.py": "two" }), {}],
  ["a deleted file", (root) => rmSync(join(root, "app/tasks.py")), {}],
  ["a damaged cache", (root) => writeFileSync(join(root, ".backend-gen/cache.json"), '{"stamp":1}'), {}],
  ["another build of the tool", () => undefined, { buildId: () => "other" }],
])("%s makes it render", async (_what, change, part) => {
  const root = await project();
  change(root);
  expect(await generate(root, part)).toMatchObject({ isRendered: true });
  expect(await generate(root, part)).toMatchObject({ isRendered: false, changed: [] });
});

it("what the target warns of is said by every run", async () => {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": SPEC });
  const warning = report("BG2082", { resource: "tasks", operation: "create" }, null);
  const part: Partial<Engine> = {
    loadTarget: () =>
      Promise.resolve({
        ...tinyTarget,
        build: (...given) => ({ ...tinyTarget.build(...given), diagnostics: [warning] }),
      }),
  };
  for (const run of [1, 2, 3]) {
    const { document } = await runJson(root, ["generate"], { engine: part });
    expect([run, document.diagnostics.map(({ code }) => code)]).toEqual([run, ["BG2082"]]);
  }
});

it("a dry run leaves nothing to remember", async () => {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": SPEC });
  await runJson(root, ["generate", "--dry-run"]);
  expect(Object.keys(treeOf(root))).toEqual(["backend.yaml"]);
});

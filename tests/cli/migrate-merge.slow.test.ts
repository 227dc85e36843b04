import { expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli, runJson } from "./run-cli.js";

const real = { engine: createRealEngine() };
const SPEC = "name: shop\nresources:\n  tasks:\n    fields:\n      title: string\n";
const MERGE = "migrations/versions/0003_merge.py";

/** A project whose migrations have two heads. */
async function forked(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": SPEC });
  expect((await runCli(root, ["generate"], real)).code).toBe(0);
  fillFolder(root, { "migrations/versions/other.py": 'revision = "other"\ndown_revision = None\n' });
  return root;
}

it("is what check asks for, and mends what it found", async () => {
  const root = await forked();
  const found = await runCli(root, ["check"], real);
  expect([found.code, found.err]).toEqual([
    2,
    expect.stringContaining("help: join them: backend-gen migrate merge"),
  ]);
  const { code, out, err } = await runCli(root, ["migrate", "merge"], real);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(`create   ${MERGE}`);
  expect(out).toContain("uv run python -m app migrate");
  expect(await runCli(root, ["check"], real)).toMatchObject({ code: 0, err: "" });
});

it("writes that one file, and nothing with --dry-run or a second time", async () => {
  const root = await forked();
  const before = treeOf(root);
  const dry = await runJson(root, ["migrate", "merge", "--dry-run"], real);
  expect(dry.document).toMatchObject({
    command: "migrate merge",
    applied: false,
    changes: [{ path: MERGE }],
  });
  expect(treeOf(root)).toEqual(before);
  await runCli(root, ["migrate", "merge"], real);
  const after = treeOf(root);
  expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
    `.backend-gen/lock/migrations/0003_merge.py.json`,
    ".backend-gen/undo",
    MERGE,
  ]);
  const { code, out } = await runCli(root, ["migrate", "merge"], real);
  expect([code, out, treeOf(root)]).toEqual([0, "Nothing to do: the migrations have one head.\n", after]);
});

it("lets generate write a migration again, which two heads stop", async () => {
  const root = await forked();
  fillFolder(root, { "backend.yaml": `${SPEC}  labels: { fields: { name: string } }\n` });
  const stopped = await runCli(root, ["generate"], real);
  expect([stopped.code, stopped.err]).toEqual([2, expect.stringContaining("BG3016")]);
  await runCli(root, ["migrate", "merge"], real);
  expect((await runCli(root, ["generate"], real)).code).toBe(0);
  expect(Object.keys(treeOf(root))).toContain("migrations/versions/0004_create_labels.py");
});

it("needs a project", async () => {
  expect((await runCli(temporaryFolder(), ["migrate", "merge"], real)).err).toContain("BG3006");
});

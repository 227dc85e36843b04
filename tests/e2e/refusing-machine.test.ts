import { chmodSync, chownSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";

const spec = (...fields: readonly string[]) =>
  `name: shop\nresources:\n  tasks:\n    fields:\n${fields.map((field) => `      ${field}: string?\n`).join("")}`;
const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

interface Ended {
  readonly exitCode?: number | undefined;
  readonly stderr: string;
}

/** Runs the tool as somebody whom permissions bind. */
async function generate(root: string): Promise<Ended> {
  if (!IS_ROOT) return execa(inject("tool"), ["generate", "-q"], { cwd: root, reject: false });
  // The folder of the tool is its owner's alone, like every temporary one.
  chmodSync(dirname(dirname(dirname(inject("tool")))), 0o755);
  const options = { cwd: root, reject: false, uid: NOBODY, gid: NOBODY, env: { HOME: root } } as const;
  return execa(inject("tool"), ["generate", "-q"], options);
}

async function project(): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": spec("title") });
  if (IS_ROOT) chownSync(root, NOBODY, NOBODY);
  expect(await generate(root)).toMatchObject({ exitCode: 0 });
  writeFileSync(join(root, "backend.yaml"), spec("title", "body"));
  return root;
}

/** Nothing is written, and one line says why. */
async function refuses(root: string, reason: RegExp): Promise<void> {
  const before = treeOf(root);
  const { exitCode, stderr } = await generate(root);
  expect([exitCode, stderr]).toEqual([3, expect.stringMatching(reason)]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  expect(treeOf(root)).toEqual(before);
}

describe("a machine that refuses", () => {
  it.each(["app/tasks", ".backend-gen", ".backend-gen/lock"])(
    "to write into %s: nothing is changed, in one line",
    async (folder) => {
      const root = await project();
      const place = join(root, folder);
      const { mode } = statSync(place);
      chmodSync(place, 0o555);
      onTestFinished(() => chmodSync(place, mode));
      await refuses(root, /^error BG3102: cannot write \S+: permission denied\n/);
    },
  );

  it("to let a file be read: nothing is changed, in one line", async () => {
    const root = await project();
    chmodSync(join(root, "app/tasks/models.py"), 0o000);
    const { exitCode, stderr } = await generate(root);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringMatching(/^error BG3108: cannot read app\/tasks\/models\.py: permission denied$/),
    ]);
  });

  it("for want of space: nothing is changed, in one line, and with space the next run does it", async (test) => {
    const root = temporaryFolder();
    const mounted = await execa("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", root], { reject: false });
    test.skip(mounted.exitCode !== 0, "nothing can be mounted here");
    onTestFinished(async () => {
      await execa("umount", [root]);
    });
    fillFolder(root, { "backend.yaml": spec("title") });
    expect(await execa(inject("tool"), ["generate", "-q"], { cwd: root })).toMatchObject({ exitCode: 0 });
    fillFolder(root, { "backend.yaml": spec("title", "body"), "mine.bin": "" });
    await execa("dd", ["if=/dev/zero", "of=mine.bin", "bs=4k"], { cwd: root, reject: false });
    const before = treeOf(root);
    const full = await execa(inject("tool"), ["generate", "-q"], { cwd: root, reject: false });
    expect([full.exitCode, full.stderr]).toEqual([
      3,
      expect.stringMatching(/^error BG3102: cannot write \S+: the disk is full\n.*$/),
    ]);
    expect(treeOf(root)).toEqual(before);
    rmSync(join(root, "mine.bin"));
    expect(await execa(inject("tool"), ["generate", "-q"], { cwd: root })).toMatchObject({ exitCode: 0 });
  });

  it("because a folder is in a file's place, or a file in a folder's: nothing is changed, in one line", async () => {
    const root = await project();
    rmSync(join(root, "app/tasks/models.py"));
    mkdirSync(join(root, "app/tasks/models.py"));
    await refuses(
      root,
      /^error BG3103: app\/tasks\/models\.py cannot be written: a folder is in a file's place/,
    );
    rmSync(join(root, "app/tasks"), { recursive: true });
    writeFileSync(join(root, "app/tasks"), "mine");
    await refuses(root, /^error BG3103: app\/tasks\S* cannot be written: .*a file in a folder's\n/);
  });
});

it("of two runs at once, one does it, and the other one does nothing", async () => {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": spec("title") });
  const run = () => execa(inject("tool"), ["generate", "-q"], { cwd: root, reject: false });
  const ended = await Promise.all([run(), run(), run()]);
  expect(ended.map(({ exitCode }) => exitCode)).toContain(0);
  for (const { exitCode, stderr } of ended)
    expect(exitCode === 0 ? "" : stderr).toMatch(/^$|^error (BG3101|BG3105): /);
  const tree = treeOf(root);
  expect(Object.keys(tree).filter((path) => /journal|tmp|run\.lock/.test(path))).toEqual([]);
  expect(await execa(inject("tool"), ["generate"], { cwd: root })).toMatchObject({
    stdout: expect.stringMatching(/^Nothing to do/),
  });
});

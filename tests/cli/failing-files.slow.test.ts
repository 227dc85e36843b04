import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { HostFiles } from "../../src/host/host-files.js";
import { realFiles } from "../../src/host/real-files.js";
import { realProcesses } from "../../src/host/real-processes.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { systemError } from "../host/test-host.js";
import { IS_SOAK, some } from "../support/runs.js";
import { runCli, type Ran } from "./run-cli.js";
import { specOf } from "./saved-plans.js";

type Tree = Readonly<Record<string, string | null>>;

/** The real file system; `before` is told of every call, also of those that only look, and may throw. */
function watchedFiles(before: () => void): HostFiles {
  const watch =
    <Args extends readonly unknown[], Result>(method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      before();
      return method(...args);
    };
  const files = realFiles;
  return {
    readText: watch(files.readText),
    isUtf8: watch(files.isUtf8),
    kindOf: watch(files.kindOf),
    modeOf: watch(files.modeOf),
    sizeOf: watch(files.sizeOf),
    list: watch(files.list),
    realPath: watch(files.realPath),
    makeFolder: watch(files.makeFolder),
    write: watch(files.write),
    writeNew: watch(files.writeNew),
    rename: watch(files.rename),
    copy: watch(files.copy),
    removeFile: watch(files.removeFile),
    removeEmptyFolder: watch(files.removeEmptyFolder),
    removeTree: watch(files.removeTree),
  };
}

/** What the run is about: all but the cache, and a lock and folders that could not be cleared away. */
function projectIn(root: string): Tree {
  const own = /^\.backend-gen(\/cache\.json|\/undo|\/run\.lock.*|\/tmp.*)?$/;
  return Object.fromEntries(
    Object.entries(treeOf(root)).filter(([path, text]) => text !== null && !own.test(path)),
  );
}

/** A project before a run that creates, updates and deletes files. */
async function before(): Promise<Tree> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf("tasks", "labels") });
  await runCli(root, ["generate", "--allow-destructive"]);
  writeFileSync(join(root, "backend.yaml"), specOf("tasks", "notes"));
  return projectIn(root);
}

function folderOf(tree: Tree): string {
  const root = temporaryFolder();
  fillFolder(root, Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, text ?? ""])));
  return root;
}

/** Runs `generate` on a machine whose call number `step` to the file system fails, and counts the calls. */
async function generate(root: string, step: number, code: string): Promise<Ran & { readonly calls: number }> {
  let calls = 0;
  const files = watchedFiles(() => {
    calls += 1;
    if (calls === step) throw systemError(code);
  });
  return { ...(await runCli(root, ["generate", "--allow-destructive"], { host: { files } })), calls };
}

/** The run drops a table, of which it warns whatever fails afterwards. */
function withoutWarnings(err: string): string {
  return err.replace(/^warning [^\n]*\n(?: {2}help: [^\n]*\n)?\n?/gm, "");
}

const CODES = ["EACCES", "ENOSPC", "EISDIR", "EXDEV"];

it("whichever call to the file system fails: all is done or nothing, in one line, and the next run does it", async () => {
  const old = await before();
  const whole = folderOf(old);
  const { calls } = await generate(whole, 0, "");
  const next = projectIn(whole);
  expect(calls).toBeGreaterThan(100);
  const steps = Array.from({ length: calls }, (_, index) => index + 1);
  for (const step of some(some(steps))) {
    const codes = IS_SOAK ? CODES : CODES.slice(step % CODES.length, (step % CODES.length) + 1);
    for (const code of codes) {
      const root = folderOf(old);
      const ran = await generate(root, step, code);
      const said = `${code} at call ${step} of ${calls}: ${ran.err}`;
      expect([0, 3], said).toContain(ran.code);
      expect(projectIn(root), said).toEqual(ran.code === 0 ? next : old);
      if (ran.code === 3)
        expect(withoutWarnings(ran.err), said).toMatch(/^error BG31\d\d: [^\n]*\n( {2}help: [^\n]*\n)?$/);
      const again = { processes: { ...realProcesses, startOf: () => null } };
      expect((await runCli(root, ["generate", "--allow-destructive"], { host: again })).code, said).toBe(0);
      expect(projectIn(root), said).toEqual(next);
    }
  }
});

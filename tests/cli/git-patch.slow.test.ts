import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gitPatches } from "../../src/cli/git-patch.js";
import type { Change } from "../../src/plan/change.js";
import { create, remove, update } from "../host/sample-plan.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runs } from "../support/runs.js";
import { runCli, runJson } from "./run-cli.js";

/** `git apply` as a user runs it: without settings of this machine's. Checks first, and says what git said. */
async function gitApply(folder: string, patch: string, ...flags: readonly string[]): Promise<void> {
  const env = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const options = { cwd: folder, input: patch, env };
  await execa("git", ["apply", "--check", ...flags, "-"], options);
  await execa("git", ["apply", "--whitespace=nowarn", ...flags, "-"], options);
}

async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const root = temporaryFolder();
  await execa("git", ["init", "--quiet"], { cwd: root });
  fillFolder(root, files);
  return root;
}

/** A folder's files; git's own and the cache, which git ignores, left out. */
function filesOf(root: string): Record<string, string | null> {
  const own = /^(\.git\/|\.backend-gen\/(cache\.json|undo)$)/;
  return Object.fromEntries(Object.entries(treeOf(root)).filter(([path]) => !own.test(path)));
}

async function patchOf(changes: readonly Change[]): Promise<string> {
  return [...(await gitPatches(changes)).values()].join("");
}

/** Texts on which patches stumble: empty, without an end of the last line, with every kind of one. */
const textArbitrary = fc
  .array(
    fc.tuple(
      fc.constantFrom("a", "b", "", " ", "-- x", "++ y", "@@ -1 +1 @@", "é\t", "\\ No"),
      fc.constantFrom("\n", "\n", "\r\n", "\r"),
    ),
    {
      maxLength: 12,
    },
  )
  .chain((lines) => fc.constantFrom(lines.flat().join(""), lines.flat().slice(0, -1).join("")));

const PATHS = [
  "a.py",
  "with blank.py",
  "ä/ö ü.md",
  'quo"te.txt',
  "back\\slash",
  "tab\there",
  "b/c/d.ts",
  "ⅷ😀",
];

describe("a patch of random changes", () => {
  it("gives with git apply the very bytes of the plan", async () => {
    const side = fc.option(textArbitrary);
    const trees = fc.array(fc.tuple(side, side), { minLength: PATHS.length, maxLength: PATHS.length });
    await fc.assert(
      fc.asyncProperty(trees, async (pairs) => {
        const files = PATHS.map((path, index) => ({ path, sides: pairs[index] ?? [null, null] }));
        const tree = (which: 0 | 1) =>
          Object.fromEntries(
            files.flatMap(({ path, sides }) => (sides[which] === null ? [] : [[path, sides[which]]])),
          );
        const root = await repository(tree(0));
        const patch = await patchOf(
          files.flatMap(({ path, sides: [before, after] }) => changeOf(path, before, after)),
        );
        if (patch !== "") await gitApply(root, patch);
        expect(filesOf(root)).toEqual(tree(1));
        rmSync(root, { recursive: true });
      }),
      runs(50),
    );
  });

  it("is laid out as git lays it out", async () => {
    expect(
      await patchOf([create("a b", "x"), create("é", ""), remove("c", ""), update("d", "1\n", "2\n")]),
    ).toBe(
      `diff --git a/a b b/a b
new file mode 100644
--- /dev/null
+++ b/a b\t
@@ -0,0 +1,1 @@
+x
\\ No newline at end of file
diff --git "a/\\303\\251" "b/\\303\\251"
new file mode 100644
diff --git a/c b/c
deleted file mode 100644
diff --git a/d b/d
--- a/d
+++ b/d
@@ -1,1 +1,1 @@
-1
+2
`,
    );
  });

  it("leaves a file executable that was", async () => {
    const root = await repository({ "run.sh": "old\n" });
    chmodSync(join(root, "run.sh"), 0o755);
    await gitApply(root, await patchOf([update("run.sh", "old\n", "new\n")]));
    const { stdout } = await execa("find", [root, "-name", "run.sh", "-perm", "755"]);
    expect(stdout).toBe(join(root, "run.sh"));
  });
});

function changeOf(path: string, before: string | null, after: string | null): Change[] {
  if (before === null) return after === null ? [] : [create(path, after)];
  return [after === null ? remove(path, before) : update(path, before, after)];
}

const specOf = (...tables: readonly string[]) =>
  `name: shop\nresources:\n${tables.map((table) => `  ${table}:\n    fields:\n      name: string\n`).join("")}`;
const PATCH = ["generate", "--allow-destructive", "--dry-run", "--diff", "--quiet"];

/** Two folders with the same project, whose spec has then changed. */
async function twins(): Promise<readonly [string, string]> {
  const make = async () => {
    const root = await repository({ "backend.yaml": specOf("tasks", "labels") });
    await runCli(root, ["generate", "--allow-destructive"]);
    writeFileSync(join(root, "README.md"), "# shop\r\n");
    writeFileSync(join(root, "backend.yaml"), specOf("tasks", "notes").replace("shop", "store"));
    return root;
  };
  return [await make(), await make()];
}

describe("--diff --quiet", () => {
  it("prints the patch of a new project, and git apply makes the tree that the run makes", async () => {
    const [dry, wet] = [
      await repository({ "backend.yaml": specOf("tasks") }),
      await repository({ "backend.yaml": specOf("tasks") }),
    ];
    const { out, err } = await runCli(dry, PATCH);
    expect(err).toBe("");
    await gitApply(dry, out);
    await runCli(wet, ["generate", "--allow-destructive"]);
    expect(filesOf(dry)).toEqual(filesOf(wet));
  });

  it("prints the patch of one that changes: what is created, updated and deleted, and what is remembered", async () => {
    const [dry, wet] = await twins();
    const before = filesOf(dry);
    const { out } = await runCli(dry, PATCH);
    expect(filesOf(dry)).toEqual(before);
    await gitApply(dry, out);
    await runCli(wet, ["generate", "--allow-destructive"]);
    expect(filesOf(dry)).toEqual(filesOf(wet));
    expect((await runCli(dry, ["generate", "--allow-destructive"])).out).toMatch(/^Nothing to do/);
  });

  it("prints a patch for a project below the root of its repository too", async () => {
    const [dry, wet] = [await repository({ "api/backend.yaml": specOf("tasks") }), temporaryFolder()];
    fillFolder(wet, { "backend.yaml": specOf("tasks") });
    const { out } = await runCli(join(dry, "api"), PATCH);
    await gitApply(dry, out, "--directory=api");
    await runCli(wet, ["generate", "--allow-destructive"]);
    expect(filesOf(join(dry, "api"))).toEqual(filesOf(wet));
  });

  it("prints no patch of a plan with a conflict: the error only, and exits 1", async () => {
    const [root] = await twins();
    writeFileSync(join(root, "app/main.py"), "mine\n");
    expect(await runCli(root, PATCH)).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("BG3001"),
    });
  });

  it("prints nothing where there is nothing to do", async () => {
    const root = await repository({ "backend.yaml": specOf("tasks") });
    await runCli(root, ["generate", "--allow-destructive"]);
    expect(await runCli(root, PATCH)).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("--diff for people", () => {
  it("leaves out what backend-gen remembers", async () => {
    const [root] = await twins();
    const { out } = await runCli(root, ["generate", "--allow-destructive", "--dry-run", "--diff"]);
    expect(out).toContain("diff --git a/app/main.py b/app/main.py\n");
    expect(out).not.toContain("diff --git a/.backend-gen");
  });
});

describe("--dry-run --json", () => {
  it("names every file that the run writes, those below .backend-gen too", async () => {
    const [dry, wet] = await twins();
    const { document } = await runJson(dry, ["generate", "--allow-destructive", "--dry-run", "--diff"]);
    const planned = [...document.changes, ...document.state].filter(({ diff }) => diff !== undefined);
    await gitApply(dry, planned.map(({ diff }) => diff).join(""));
    await runCli(wet, ["generate", "--allow-destructive"]);
    expect(filesOf(dry)).toEqual(filesOf(wet));
  });
});

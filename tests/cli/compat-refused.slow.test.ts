import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realProcesses } from "../../src/host/real-processes.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { become, committedProject, git, HARMLESS, SPEC, WITH_GIT } from "./compat-project.js";
import { runCli } from "./run-cli.js";

describe("compat cannot compare with", () => {
  const refused = async (root: string, against: string, world = WITH_GIT) => {
    const { code, out, err } = await runCli(root, ["compat", "--against", against], world);
    expect(out).toBe("");
    return [code, err];
  };

  it("a commit that is not there", async () => {
    const root = await committedProject();
    expect(await refused(root, "mian")).toEqual([
      2,
      "error BG3503: there is no commit, and no folder with a lock, called mian\n  help: name a branch, a tag or a commit that is here: git branch --all\n",
    ]);
  });

  it.each(["--upload-pack=x", "-h", "", "main..HEAD", "HEAD:backend.yaml", "$(touch pwned)"])(
    "%j, which is no commit",
    async (against) => {
      const root = await committedProject();
      const before = treeOf(root);
      const { code, err } = await runCli(root, ["compat", `--against=${against}`], WITH_GIT);
      expect([code, err]).toEqual([2, expect.stringContaining("BG3503")]);
      expect(treeOf(root)).toEqual(before);
    },
  );

  it("what a shallow clone has left out", async () => {
    const root = await committedProject();
    become(root, HARMLESS);
    git(root, "commit", "--quiet", "--all", "--message=two");
    const clone = temporaryFolder();
    git(clone, "clone", "--quiet", "--depth=1", `file://${root}`, "shop");
    expect(await refused(join(clone, "shop"), "HEAD~1")).toEqual([
      2,
      expect.stringContaining("fetch-depth: 0"),
    ]);
  });

  it("a commit without a lock", async () => {
    const root = await committedProject();
    rmSync(join(root, ".backend-gen"), { recursive: true });
    git(root, "commit", "--quiet", "--all", "--message=two");
    expect(await refused(root, "HEAD")).toEqual([
      2,
      expect.stringContaining("error BG3504: there is no .backend-gen/lock at HEAD"),
    ]);
  });

  it.each([
    ["a damaged lock", ".backend-gen/lock/tasks.json", "<<<<<<< ours\n"],
    ["a lock of a newer version", ".backend-gen/lock/project.json", '{"lock":9,"toolVersion":"9.0.0"}'],
  ])("%s, of git or of a folder", async (_what, path, text) => {
    const root = await committedProject();
    fillFolder(root, { [path]: text });
    expect(await refused(root, ".")).toEqual([
      2,
      expect.stringContaining("error BG3505: the lock at . cannot be read"),
    ]);
    git(root, "commit", "--quiet", "--all", "--message=two");
    expect(await refused(root, "HEAD")).toEqual([2, expect.stringContaining("error BG3505")]);
  });

  it("anything where there is no repository", async () => {
    const root = temporaryFolder();
    become(root, SPEC);
    expect(await refused(root, "main")).toEqual([
      2,
      expect.stringMatching(/error BG3502: .*not a git repository/),
    ]);
  });

  it("anything of git where there is no git", async () => {
    const root = temporaryFolder();
    become(root, SPEC);
    const processes = {
      ...realProcesses,
      run: () => Promise.resolve({ kind: "missing", program: "git" } as const),
    };
    expect(await refused(root, "main", { host: { processes } })).toEqual([
      3,
      expect.stringContaining("BG3501"),
    ]);
  });

  it("anything if the spec is wrong", async () => {
    const root = await committedProject();
    become(root, SPEC.replace("text?", "txt?"));
    expect(await refused(root, "HEAD")).toEqual([2, expect.stringContaining("BG1003")]);
  });
});

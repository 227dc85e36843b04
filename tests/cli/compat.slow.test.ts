import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, treeOf } from "../host/temporary-folder.js";
import {
  become,
  BREAKING,
  committedProject,
  compat,
  generateInto,
  git,
  HARMLESS,
  SPEC,
} from "./compat-project.js";
import { runCli } from "./run-cli.js";

describe("compat", () => {
  it("names what breaks clients apart from what does not, with the reason", async () => {
    const root = await committedProject();
    become(root, BREAKING);
    expect(await compat(root)).toEqual({
      code: 1,
      err: "",
      out: [
        "Breaks clients:",
        "  tasks.note  field-removed",
        "    a body with it is answered 422, and it is not sent any more",
        "  tasks.title  limit-narrowed",
        "    maxLength is 20 instead of 50",
        "",
        "Does not break clients:",
        "  tasks.memo  field-added",
        "    bodies may have it, and items have it",
        "",
        "2 changes break clients, 1 does not, compared with HEAD.",
        "",
      ].join("\n"),
    });
  });

  it("is content with changes that break nobody, and with none", async () => {
    const root = await committedProject();
    expect(await compat(root)).toEqual({
      code: 0,
      err: "",
      out: "Nothing that a client could notice has changed, compared with HEAD.\n",
    });
    become(root, HARMLESS);
    expect(await compat(root)).toMatchObject({
      code: 0,
      out: expect.stringContaining("No change breaks clients"),
    });
  });

  it("says with --quiet only what breaks", async () => {
    const root = await committedProject();
    become(root, BREAKING);
    const { code, out } = await compat(root, "--quiet");
    expect([code, out]).toEqual([1, expect.stringMatching(/^Breaks clients:\n.*instead of 50\n$/s)]);
    become(root, HARMLESS);
    expect(await compat(root, "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  it("compares the spec, whether or not it was generated since, and writes nothing", async () => {
    const root = await committedProject();
    become(root, BREAKING);
    const before = treeOf(root);
    const { out } = await compat(root);
    expect(treeOf(root)).toEqual(before);
    await generateInto(root);
    expect((await compat(root)).out).toBe(out);
  });

  it("takes whatever git knows as a commit", async () => {
    const root = await committedProject();
    git(root, "tag", "v1");
    become(root, BREAKING);
    await generateInto(root);
    git(root, "commit", "--quiet", "--all", "--message=two");
    const hash = git(root, "rev-parse", "HEAD~1");
    for (const commit of ["HEAD~1", "v1", "main^", hash, hash.slice(0, 9)])
      expect(await compat(root, "--against", commit)).toMatchObject({ code: 1, err: "" });
    for (const commit of ["HEAD", "main", "refs/heads/main"])
      expect(await compat(root, "--against", commit)).toMatchObject({ code: 0, err: "" });
  });

  it("finds a project that is a folder of its repository", async () => {
    const root = await committedProject("services/tasks");
    become(root, BREAKING);
    expect(await compat(root, "--against", "main")).toMatchObject({ code: 1, err: "" });
  });

  it("reads a lock of many files at once", async () => {
    const root = await committedProject();
    const many = Array.from({ length: 230 }, (_, n) => `  r${n}:\n    fields: { x: string }\n`);
    become(root, `${SPEC}${many.join("")}`);
    await generateInto(root);
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--message=many");
    expect(await compat(root)).toMatchObject({ code: 0, err: "" });
    become(root, SPEC);
    expect((await compat(root)).out.match(/resource-removed/g)).toHaveLength(many.length);
  });

  it("takes the folder of a project, of its lock, and the lock's main file, without git", async () => {
    const old = temporaryFolder();
    cpSync(await committedProject(), old, { recursive: true });
    const root = temporaryFolder();
    become(root, BREAKING);
    for (const part of ["", ".backend-gen", ".backend-gen/lock", ".backend-gen/lock/project.json"])
      expect(await runCli(root, ["compat", "--against", join(old, part)])).toMatchObject({
        code: 1,
        err: "",
      });
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realFiles } from "../../src/host/real-files.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { systemError } from "../host/test-host.js";
import { runCli } from "./run-cli.js";

const specOf = (...resources: readonly string[]) =>
  `name: shop\nresources:\n${resources.map((name) => `  ${name}:\n    fields:\n      title: string\n      price: decimal(6,2) = 1.50\n    sort: [created_at, title]\n`).join("")}`;

async function project(...resources: readonly string[]): Promise<string> {
  const root = temporaryFolder();
  fillFolder(root, { "backend.yaml": specOf(...resources) });
  expect((await runCli(root, ["generate"])).code).toBe(0);
  return root;
}

describe("an environment that refuses", () => {
  it.each([
    ["ENOSPC", "the disk is full"],
    ["EACCES", "permission denied"],
    ["EROFS", "the file system is read-only"],
  ])("exits 3 with one line and leaves everything as it was (%s)", async (code, reason) => {
    const root = await project("tasks");
    writeFileSync(join(root, "backend.yaml"), specOf("tasks", "labels"));
    const before = treeOf(root);
    const write = () => {
      throw systemError(code);
    };
    const ran = await runCli(root, ["generate"], { host: { files: { ...realFiles, write } } });
    expect([ran.code, ran.out]).toEqual([3, ""]);
    expect(ran.err).toMatch(new RegExp(`^error BG3102: cannot write .*: ${reason}\n`));
    expect(treeOf(root)).toEqual(before);
  });

  it("leaves no folder behind where a new project could not be made", async () => {
    const root = temporaryFolder();
    const write = () => {
      throw systemError("ENOSPC");
    };
    const argv = ["init", "deep/new", "--resource", "tasks title:string"];
    expect((await runCli(root, argv, { host: { files: { ...realFiles, write } } })).code).toBe(3);
    expect(treeOf(root)).toEqual({});
  });

  it.each(["nowhere", "a-file", "a-file/below"])(
    "exits 3 when the folder of -C is none: %s",
    async (path) => {
      const root = temporaryFolder();
      fillFolder(root, { "a-file": "" });
      expect(await runCli(root, ["-C", path, "generate"])).toMatchObject({
        code: 3,
        err: expect.stringContaining(`BG3109: there is no folder ${path}`),
      });
    },
  );
});

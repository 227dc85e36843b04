import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { treeOf, writtenBetween } from "../../scripts/peers/written.mjs";

describe("writtenBetween", () => {
  it("counts new and changed files, and the lines that they have more", () => {
    const before = new Map([
      ["app.ts", "a\nb\n"],
      ["same.ts", "a\n"],
    ]);
    const after = new Map([...before, ["app.ts", "a\nb\nc\n"], ["new.ts", "a\nb\n"]]);
    expect(writtenBetween(before, after)).toMatchObject({ files: 2, lines: 3 });
  });

  it("counts the tests of new files, and those that assert", () => {
    const text = 'it("a", () => {\n  expect(a).toBe(1);\n});\nit("b", () => {});\n';
    const before = new Map([["old.test.ts", ""]]);
    const after = new Map([
      ["old.test.ts", text],
      ["new.test.ts", text],
    ]);
    expect(writtenBetween(before, after)).toMatchObject({ tests: 2, asserting: 1 });
  });
});

describe("treeOf", () => {
  it("leaves out what is installed and what a tool remembers", async () => {
    const folder = await mkdtemp(join(tmpdir(), "backend-gen-tree-"));
    for (const path of ["src", "node_modules", ".state"]) {
      await mkdir(join(folder, path));
      await writeFile(join(folder, path, "a.ts"), path);
    }
    expect(await treeOf(folder, [".state"])).toEqual(new Map([["src/a.ts", "src"]]));
    await rm(folder, { recursive: true });
  });
});

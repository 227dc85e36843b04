import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { TARGETS, goldenFolder, goldenSpecs, readTree, withGenerated } from "./support/golden-project.mjs";

const specs = await goldenSpecs();

describe.each(TARGETS)("the golden projects of %s", (target) => {
  // In a folder with another name each time: nothing of it is in the files.
  it.each(specs)("$name is what the tool generates today (refresh: npm run golden)", async (spec) => {
    const golden = await readTree(goldenFolder(target, spec));
    await withGenerated(target, spec, async (files) => {
      expect([...files.keys()]).toEqual([...golden.keys()]);
      for (const [path, text] of files) expect(text, path).toBe(golden.get(path));
      return Promise.resolve();
    });
  });

  it("are those of the specs, and no others", async () => {
    const [spec] = specs;
    if (spec === undefined) throw new Error("there is no golden spec");
    const folders = await readdir(dirname(goldenFolder(target, spec)));
    expect(folders.sort()).toEqual(specs.map(({ name }) => name));
  });
});

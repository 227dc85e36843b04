import { describe, expect, it } from "vitest";
import type { Patch } from "../../src/patch/patch.js";
import { CAUTIOUS } from "../../src/plan/choices.js";
import { patchFiles } from "../../src/plan/patch-files.js";

const PACKAGE = `{\n  "name": "shop",\n  "dependencies": {\n    "fastify": "^5.6.0"\n  }\n}\n`;

function dependencies(...names: readonly string[]): Patch {
  const packages = names.map((name) => ({ name, range: "^1.0.0", isDev: false }));
  return {
    kind: "dependencies",
    path: "package.json",
    id: "dependencies",
    what: "lists what resources need",
    format: "packageJson",
    packages,
  };
}

/** The file after a run that wants these patches, and what is remembered of it. */
async function run(
  text: string,
  patches: readonly Patch[],
  applied: Parameters<typeof patchFiles>[0]["applied"] = [],
) {
  const disk = new Map([["package.json", text]]);
  const patched = await patchFiles({ patches, applied, disk, choices: CAUTIOUS });
  const change = patched.changes.find(({ action }) => action === "update");
  return { ...patched, text: change?.action === "update" ? change.text : text };
}

describe("a file of the user's that is patched", () => {
  it.each([[["zod", "pg", "jose"]], [["jose", "pg", "zod"]], [["zod", "drizzle-orm", "aaa"]]])(
    "is what it was when %j are taken out again",
    async (names) => {
      const first = await run(PACKAGE, [dependencies(...names)]);
      const listed = [...first.text.matchAll(/"(\S+)": "\^/g)].map(([, name]) => name);
      expect(listed).toEqual([...names, "fastify"].sort());
      expect((await run(first.text, [], first.applied)).text).toBe(PACKAGE);
    },
  );

  it("is that too where one was added by a later run", async () => {
    const first = await run(PACKAGE, [dependencies("zod", "pg")]);
    const second = await run(first.text, [dependencies("argon", "zod", "xyz", "pg")], first.applied);
    expect(second.applied.map(({ id }) => id)).toEqual(
      ["zod", "pg", "argon", "xyz"].map((name) => `dependencies:${name}`),
    );
    expect((await run(second.text, [], second.applied)).text).toBe(PACKAGE);
  });

  it("is not touched for what is there already, which is not ours to take out", async () => {
    const first = await run(PACKAGE, [dependencies("fastify")]);
    expect(first.changes).toEqual([]);
    expect((await run(PACKAGE, [], first.applied)).changes).toEqual([]);
  });

  it.each([
    [true, []],
    [undefined, ["BG3201"]],
  ] as const)("has to be there, unless the patch is for the file only: %s", async (isForFileOnly, codes) => {
    const ignore: Patch = {
      kind: "ignore",
      path: ".gitignore",
      id: "data",
      what: "ignores",
      ignored: ".data/",
      ...(isForFileOnly && { isForFileOnly }),
    };
    const { applied, diagnostics } = await run(PACKAGE, [ignore]);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(applied).toEqual([]);
  });
});

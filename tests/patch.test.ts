import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { Patch } from "../src/patch/patch.js";
import { runPatch } from "../src/patch/run-patch.js";
import { takeOut } from "../src/patch/take-out.js";

const CORPUS = join(import.meta.dirname, "patch");

const cases = (await readdir(CORPUS, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.each(cases)("%s", (name) => {
  it("becomes what it should, or stays what it is for the reason that is said", async () => {
    const input = await readFiles(join(CORPUS, name, "input"));
    const { texts, refused } = await patched(input, await patchesOf(name));
    const output = await readFiles(join(CORPUS, name, "output"));
    expect(refused.join("\n")).toBe(await textOr(join(CORPUS, name, "refused.txt"), ""));
    if (refused.length > 0) expect(output).toEqual(new Map());
    else expect(texts).toEqual(new Map([...input, ...output]));
  });

  it("has everything that is patched, and is what it was without it", async () => {
    const input = await readFiles(join(CORPUS, name, "input"));
    const patches = await patchesOf(name);
    const { texts, refused, inserted } = await patched(input, patches);
    if (refused.length > 0) return;
    const again = await patched(texts, patches);
    expect(again).toEqual({ texts, refused: [], inserted: [] });
    for (const { path, chunks } of inserted.reverse()) {
      const text = takeOut(texts.get(path) ?? "", chunks);
      // Lines that were there before, in a docstring, cannot be told from ours.
      if (text === null) expect(chunks.some((chunk) => input.get(path)?.includes(chunk))).toBe(true);
      texts.set(path, text ?? input.get(path) ?? "");
    }
    expect(texts).toEqual(input);
  });
});

interface Patched {
  readonly texts: Map<string, string>;
  readonly refused: string[];
  readonly inserted: { path: string; chunks: readonly string[] }[];
}

async function patched(input: ReadonlyMap<string, string>, patches: readonly Patch[]): Promise<Patched> {
  const result: Patched = { texts: new Map(input), refused: [], inserted: [] };
  for (const patch of patches) {
    const text = result.texts.get(patch.path);
    if (text === undefined) throw new Error(`the case has no ${patch.path}`);
    const outcome = await runPatch(text, patch);
    if (outcome.kind === "refused")
      result.refused.push(`${patch.path} ${outcome.reason}\n\n${outcome.manual}\n`);
    if (outcome.kind !== "patched") continue;
    result.texts.set(patch.path, outcome.text);
    result.inserted.push({ path: patch.path, chunks: outcome.insertions.map((insertion) => insertion.text) });
  }
  return result;
}

async function patchesOf(name: string): Promise<readonly Patch[]> {
  const patches: Patch[] = JSON.parse(await readFile(join(CORPUS, name, "patch.json"), "utf8"));
  return patches;
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths
    .sort()
    .map(async (path) => [relative(folder, path), await readFile(path, "utf8")] as const);
  return new Map(await Promise.all(texts));
}

const textOr = async (path: string, other: string): Promise<string> =>
  readFile(path, "utf8").catch(() => other);

import { expect } from "vitest";
import { clashesOf, mergedText, type MergePiece } from "../../src/plan/merge-pieces.js";
import { mergeTexts, type ThreeTexts } from "../../src/plan/merge-texts.js";
import { createFileForms } from "../../src/render/normal-form.js";

export const forms = createFileForms(() => null);

/** That a merge has every line that either side has added, and still parses; where it clashes, that the marked text has. */
export async function checkMerge(
  path: string,
  texts: ThreeTexts,
  pieces: readonly MergePiece[],
): Promise<void> {
  const { base, mine, next } = texts;
  const marked = mergedText(pieces, "markers");
  if (clashesOf(pieces).length > 0) {
    expect(lost(linesOf, { base, side: mine, merged: marked }), path).toEqual([]);
    return;
  }
  // Some random edits leave no program behind: these are merged line by line.
  if ((await forms.normal(path, mine)) !== null)
    expect(await forms.normal(path, marked), path).not.toBeNull();
  const byLines = mergeTexts(texts);
  const isByLines = clashesOf(byLines).length === 0 && mergedText(byLines, "ours") === marked;
  for (const side of [mine, next]) {
    expect(lost(wordsOf, { base, side, merged: marked }), path).toEqual([]);
    if (isByLines) expect(lost(linesOf, { base, side, merged: marked }), path).toEqual([]);
  }
}

const linesOf = (text: string) => new Set(text.split("\n"));
const wordsOf = (text: string) => new Set(text.match(/\w+/g));

/** What one side has added and the merge does not have. */
function lost(
  parts: (text: string) => ReadonlySet<string>,
  { base, side, merged }: { readonly base: string; readonly side: string; readonly merged: string },
): readonly string[] {
  const [known, kept] = [parts(base), parts(merged)];
  return [...parts(side)].filter((part) => !known.has(part) && !kept.has(part));
}

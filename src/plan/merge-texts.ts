import { diff3Merge } from "node-diff3";
import type { MergePiece } from "./merge-pieces.js";

/** The three texts of a merge, with `\n`. */
export interface ThreeTexts {
  readonly base: string;
  readonly mine: string;
  readonly next: string;
}

/** Merges line by line, as git does: changes that touch or overlap clash, unless they are the same. */
export function mergeTexts({ base, mine, next }: ThreeTexts): readonly MergePiece[] {
  const regions = diff3Merge(mine.split("\n"), base.split("\n"), next.split("\n"), {
    excludeFalseConflicts: true,
  });
  return regions.flatMap(({ ok, conflict }): MergePiece[] => {
    if (ok !== undefined) return [{ lines: ok }];
    if (conflict === undefined) return [];
    return [{ clash: { line: conflict.aIndex + 1, mine: conflict.a, base: conflict.o, next: conflict.b } }];
  });
}

/** For a merge whose lines agree and whose result makes no sense: the files as a whole clash. */
export function wholeClash({ base, mine, next }: ThreeTexts): readonly MergePiece[] {
  const lines = (text: string): readonly string[] => text.split("\n");
  return [{ clash: { line: 1, mine: lines(mine), base: lines(base), next: lines(next) } }];
}

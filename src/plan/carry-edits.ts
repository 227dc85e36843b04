import { diffComm } from "node-diff3";
import type { WordFinder } from "./word-finder.js";

/** What was generated, and what the user has made of it. */
interface TwoTexts {
  readonly base: string;
  readonly mine: string;
}

/**
 * Both texts with other names in what was generated; what the user has written stays as it is, down to the words of a line
 * that was changed in part. The difference between the two is then still the user's edit, and no longer beside lines that
 * only have other names now.
 */
export function carryEdits({ base, mine }: TwoTexts, words: WordFinder): TwoTexts {
  const lines = diffComm(base.split("\n"), mine.split("\n"));
  const carried = lines.map((part) =>
    part.common !== undefined
      ? words.replaced(part.common.join("\n"))
      : carryWords({ base: part.buffer1.join("\n"), mine: part.buffer2.join("\n") }, words),
  );
  const isEmpty = (at: number): boolean => {
    const part = lines[at];
    return part?.common === undefined && part?.buffer2.length === 0;
  };
  return {
    base: words.replaced(base),
    mine: carried.filter((_text, at) => !isEmpty(at)).join("\n"),
  };
}

/** How many lines the user has changed, taken away or added. */
export function editedLines({ base, mine }: TwoTexts): number {
  return diffComm(base.split("\n"), mine.split("\n")).reduce(
    (sum, part) => sum + (part.common === undefined ? part.buffer1.length + part.buffer2.length : 0),
    0,
  );
}

function carryWords({ base, mine }: TwoTexts, words: WordFinder): string {
  if (base === "") return mine;
  return diffComm(tokensOf(base), tokensOf(mine))
    .map((part) => (part.common === undefined ? part.buffer2.join("") : words.replaced(part.common.join(""))))
    .join("");
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^]/gu) ?? [];
}

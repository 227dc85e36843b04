import { diff3Merge, diffComm } from "node-diff3";
import type { WordFinder } from "./word-finder.js";

/** What was generated, and what the user has made of it. */
interface TwoTexts {
  readonly base: string;
  readonly mine: string;
}

/**
 * Both texts with other names in what was generated, spelled as in `next` where a line of it shows how; what the user has
 * written stays as it is, down to the words of a line that was changed in part. The difference between the two is then
 * still the user's edit, and no longer beside lines that only have other names now.
 */
export function carryEdits({ base, mine }: TwoTexts, next: string, words: WordFinder): TwoTexts {
  const wanted = new Set(next.split("\n"));
  const renamed = (line: string): string =>
    words.variants(line).find((variant) => wanted.has(variant)) ?? words.replaced(line);
  const parts = diffComm(base.split("\n"), mine.split("\n"));
  const carried = parts.flatMap((part): readonly string[] => {
    if (part.common !== undefined) return part.common.map(renamed);
    return part.buffer2.length === 0 ? [] : [carryWords(part.buffer1, part.buffer2, renamed)];
  });
  return { base: base.split("\n").map(renamed).join("\n"), mine: carried.join("\n") };
}

/** How many lines the user has changed, taken away or added. */
export function editedLines({ base, mine }: TwoTexts): number {
  return diffComm(base.split("\n"), mine.split("\n")).reduce(
    (sum, part) => sum + (part.common === undefined ? part.buffer1.length + part.buffer2.length : 0),
    0,
  );
}

/** Lines that the user has changed, merged word by word with the same lines under other names. The user's words count. */
function carryWords(
  base: readonly string[],
  mine: readonly string[],
  renamed: (line: string) => string,
): string {
  const texts = [mine, base, base.map(renamed)].map((lines) => tokensOf(lines.join("\n")));
  const [mineWords = [], baseWords = [], renamedWords = []] = texts;
  return diff3Merge(mineWords, baseWords, renamedWords, { excludeFalseConflicts: true })
    .flatMap(({ ok, conflict }) => ok ?? conflict?.a ?? [])
    .join("");
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^]/gu) ?? [];
}

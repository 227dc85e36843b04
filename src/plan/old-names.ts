import type { RenamedWords } from "../evolution/renamed-words.js";
import { wordFinder, type WordFinder } from "./word-finder.js";

/** A line of the user's that still says an old name. `line` and `column` count from 1, `start` from the text's begin. */
export interface OldNameLine {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  /** The name as it stands there. */
  readonly word: string;
  readonly text: string;
}

/** A text with lines of the user's. `generated` holds the lines in it that are not theirs. */
export interface TheirText {
  readonly path: string;
  readonly text: string;
  readonly generated: string | null;
}

/** The lines of the user's that still use a name that is no more. Fields count only where their resource is spoken of. */
export function oldNameLines(renames: RenamedWords, texts: readonly TheirText[]): readonly OldNameLine[] {
  const resources = wordFinder(renames.resources);
  const fields = renames.fields.map(({ of, words }) => ({
    owner: wordFinder(of.map((before) => ({ before, now: "" }))),
    words: wordFinder(words),
  }));
  return texts.flatMap((their) => {
    const spoken = fields.filter(({ owner }) => isOf(their, owner)).map(({ words }) => words);
    return linesOf(their, [resources, ...spoken]);
  });
}

function isOf({ path, text }: TheirText, owner: WordFinder): boolean {
  return owner.found(path).length > 0 || owner.found(text).length > 0;
}

function linesOf({ path, text, generated }: TheirText, finders: readonly WordFinder[]): OldNameLine[] {
  const known = new Set(generated?.split("\n").map((line) => line.trim()));
  let start = 0;
  return text.split("\n").flatMap((line, index): OldNameLine[] => {
    const lineStart = start;
    start += line.length + 1;
    const [word] = known.has(line.trim()) ? [] : finders.flatMap((finder) => finder.found(line));
    if (word === undefined) return [];
    const at = line.indexOf(word);
    return [{ path, line: index + 1, column: at + 1, start: lineStart + at, word, text: line.trim() }];
  });
}

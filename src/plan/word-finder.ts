/** Finds words in texts, whole or as a part of a longer name: `tasks` in `list_tasks`, `Task` in `TaskCreate`. */
export interface WordFinder {
  /** The text with every word found replaced by what it is now, in the first spelling. */
  readonly replaced: (text: string) => string;
  /** The same in every mix of spellings, the first one first: `jobs` may now be `work_orders` or `work-orders`. */
  readonly variants: (text: string) => readonly string[];
  /** The words found that are not part of what they are now called. */
  readonly found: (text: string) => readonly string[];
}

/** A word and what it is now. */
interface Renamed {
  readonly before: string;
  readonly now: string;
}

/** A text in which many words are found has that many mixes tried. */
const MOST_VARIANTS = 256;

/** A finder of these words, which may come with several spellings; of several that fit, the longest counts. */
export function wordFinder(words: readonly Renamed[]): WordFinder {
  const now = new Map<string, string[]>();
  for (const word of words) now.set(word.before, [...(now.get(word.before) ?? []), word.now]);
  const old = patternOf([...now.keys()]);
  const both = patternOf([...now.keys(), ...words.map((word) => word.now)]);
  return {
    replaced: (text) => text.replace(old, (word) => now.get(word)?.[0] ?? word),
    variants: (text) => mixesOf(text, old, now),
    found: (text) => [...text.matchAll(both)].map(([word]) => word).filter((word) => now.has(word)),
  };
}

function mixesOf(text: string, old: RegExp, now: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let mixes = [""];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(old)) {
    const between = text.slice(end, index);
    const spellings = [...new Set(now.get(word))];
    const isTooMany = mixes.length * spellings.length > MOST_VARIANTS;
    const taken = isTooMany ? spellings.slice(0, 1) : spellings;
    mixes = mixes.flatMap((mix) => taken.map((spelling) => mix + between + spelling));
    end = index + word.length;
  }
  return mixes.map((mix) => mix + text.slice(end));
}

/** A capital begins another word of a name, and so does what is no letter. */
function patternOf(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return /(?!)/g;
  return new RegExp(longestFirst.map(bounded).join("|"), "g");
}

function bounded(word: string): string {
  const text = word.replaceAll(/[^\p{L}\p{N}_ ]/gu, "\\$&");
  if (/^[A-Z\d_]+$/.test(word)) return `(?<![A-Za-z])${text}(?![A-Za-z])`;
  return /^[A-Z]/.test(word) ? `(?<![A-Z])${text}(?![a-z])` : `(?<![A-Za-z])${text}(?![a-z])`;
}

/** Finds words in texts, whole or as a part of a longer name: `tasks` in `list_tasks`, `Task` in `TaskCreate`. */
export interface WordFinder {
  /** The text with every word found replaced by what it is now. */
  readonly replaced: (text: string) => string;
  /** The words found that are not part of what they are now called. */
  readonly found: (text: string) => readonly string[];
}

/** A word and what it is now. */
interface Renamed {
  readonly before: string;
  readonly now: string;
}

/** A finder of these words; of several that fit, the longest counts. */
export function wordFinder(words: readonly Renamed[]): WordFinder {
  const now = new Map(words.map((word) => [word.before, word.now]));
  const old = patternOf([...now.keys()]);
  const both = patternOf([...now.keys(), ...now.values()]);
  return {
    replaced: (text) => text.replace(old, (word) => now.get(word) ?? word),
    found: (text) => [...text.matchAll(both)].map(([word]) => word).filter((word) => now.has(word)),
  };
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

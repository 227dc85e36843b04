/** A module that a file names: `"./db.js"` of an import, a re-export or a `require`. */
export interface Specifier {
  readonly value: string;
  /** Where its opening quote stands. */
  readonly at: number;
}

const BEFORE = /(?<![.\w$])(?:from\s*|import\s*\(?\s*|require\s*\(\s*)(["'])/g;

/** Every module that a file names. `code` is what `codeOf` gives for the text. */
export function specifiersOf(text: string, code: string): readonly Specifier[] {
  return [...code.matchAll(BEFORE)].map((match) => {
    const at = match.index + match[0].length - 1;
    return { value: text.slice(at + 1, code.indexOf(match[1] ?? "", at + 1)), at };
  });
}

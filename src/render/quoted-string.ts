/**
 * Everything that an editor or a terminal would not show as what it is: controls, bidirectional marks, line
 * separators, private and unassigned characters, lone surrogates.
 */
export const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|[^\S ]/u;

/** Printable ASCII without quotes and backslashes: nearly every string, so it is worth a shortcut. */
const PLAIN = /^[ !#-&(-[\]-~]*$/;
const SHORT: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * A string of Python or TypeScript in the quotes that a formatter would choose: double, unless single ones need fewer
 * escapes. `spell` escapes one character that is not to be seen.
 */
export function quotedString(text: string, spell: (character: string) => string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const doubles = text.split('"').length - 1;
  const singles = text.split("'").length - 1;
  const quote = doubles > singles ? "'" : '"';
  const body = Array.from(text, (character) => {
    if (character === quote) return `\\${quote}`;
    return SHORT.get(character) ?? (UNPRINTABLE.test(character) ? spell(character) : character);
  });
  return quote + body.join("") + quote;
}

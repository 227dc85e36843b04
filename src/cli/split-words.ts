/** The words of a text; blanks inside quotes or brackets do not part them, so that `notes:string="a b"` is one. */
export function splitWords(text: string): readonly string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|\[[^\]]*\]|\S)+/g) ?? [];
}

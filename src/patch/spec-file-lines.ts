/** The blanks in front of the line in which `offset` lies. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}

/** Where the line begins in which `offset` lies; a byte order mark belongs to no line. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") ? Math.min(1, offset) : start;
}

/** Where the line ends in which something ends at `offset`: at its line feed, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  // What ends with a line feed of its own (a block of text) ends in the line before.
  const end = text.indexOf("\n", text[offset - 1] === "\n" ? offset - 1 : offset);
  return end < 0 ? text.length : end;
}

const COMMENT_BELOW = /\n(?:[ \t]*\r?\n)*([ \t]+)#[^\n]*/y;

/** Where an entry ends whose value ends at `offset`: comments below it that are indented deeper than its key belong to it. */
export function endWithComments(text: string, offset: number, indent: string): number {
  let end = offset;
  COMMENT_BELOW.lastIndex = lineEnd(text, offset);
  for (let found = COMMENT_BELOW.exec(text); found !== null; found = COMMENT_BELOW.exec(text)) {
    if ((found[1] ?? "").length <= indent.length) break;
    end = COMMENT_BELOW.lastIndex;
  }
  return end;
}

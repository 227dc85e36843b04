type Rule = readonly [RegExp, (found: string) => string];

const blank = (found: string): string => found.replace(/[^\n]/g, " ");

/** What is valid Python and no grammar of @lezer/python's, and what stands for it: of the same length. */
const RULES: readonly Rule[] = [
  [/^\uFEFF/, () => "\n"],
  [/\\\r\n/g, () => " \\\n"],
  [/\r\n/g, () => " \n"],
  // A form feed alone in its line is no dedent.
  [/^[ \t]*\f[ \t\f]*$/gm, blank],
  [/(?<![\w.])yield(?=[ \t]*(?:[\n#)\];]|$))/g, () => "None "],
  [/(?<![\w.])\d[\d_]*\.(?![\w.])/g, (found) => `${found.slice(0, -1)}0`],
  [/^[ \t]*case\b.*:/gm, (found) => emptyPatterns(found)],
  [/\bas[ \t]+\w+(?:\.\w+)+(?=[ \t]*[,:)])/g, (found) => found.replaceAll(".", "_")],
  [/\bas[ \t]+\([\w ,]*\)(?=[ \t]*[,:])/g, (found) => `as ${"_".repeat(found.length - 3)}`],
];

/** A text that says what `text` says as far as a tree of its syntax is concerned, every character at its offset. */
export function parsableText(text: string): string {
  return RULES.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}

function emptyPatterns(line: string): string {
  return line
    .replace(/(?<=\w)\([ \t]*\)/g, blank)
    .replace(/\([ \t]*\)|\[[ \t]*\]|\{[ \t]*\}/g, (found) => `_${" ".repeat(found.length - 1)}`);
}

const PARENTHESISED = /^[ \t]*(?:async[ \t]+)?with[ \t]*(?=\()/gm;
const TOKEN =
  /"""(?:\\[^]|(?!""")[^\\])*"""|'''(?:\\[^]|(?!''')[^\\])*'''|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|#[^\n]*|[()[\]{}]/g;

/** `with (a as b, c as d):` without its brackets, which the grammar does not know, in one line; of the same length. */
export function withoutWithBrackets(text: string): string {
  let result = text;
  for (const found of text.matchAll(PARENTHESISED)) {
    const start = found.index + found[0].length;
    const end = closingBracket(text, start);
    if (end === null || !/^[ \t]*:/.test(text.slice(end + 1))) continue;
    const inside = text
      .slice(start + 1, end)
      .replace(TOKEN, (token) => (token.startsWith("#") ? blank(token) : token));
    result = `${result.slice(0, start)} ${inside.replaceAll("\n", " ")} ${result.slice(end + 1)}`;
  }
  return result;
}

function closingBracket(text: string, start: number): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(TOKEN)) {
    if ("([{".includes(token)) depth += 1;
    if (")]}".includes(token)) depth -= 1;
    if (depth === 0) return start + index;
  }
  return null;
}

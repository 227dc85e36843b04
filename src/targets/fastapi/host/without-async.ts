/** Texts and comments, in which words are no code; names and numbers; everything else by the character. */
const TOKENS =
  /[A-Za-z]{0,2}"""[^]*?"""|[A-Za-z]{0,2}"(?:[^"\\\n]|\\.)*"|[A-Za-z]{0,2}'(?:[^'\\\n]|\\.)*'|#[^\n]*|[A-Za-z_][\w.]*|\s+|[^]/g;

const NAMES: ReadonlyMap<string, string> = new Map([
  ["sqlalchemy.ext.asyncio", "sqlalchemy.orm"],
  ["AsyncSession", "Session"],
  ["AsyncIterator", "Iterator"],
]);

/** What stands before it, and what it takes away: `(await x).y` is `x.y`. */
const OPENS = "(";
const IS_CALLED = /^(?:[\w.]*\w|[)\]"'])$/;

/** Python that waits for nothing: the same text without `async` and `await`, with the names of what blocks instead. */
export function withoutAsync(text: string): string {
  const tokens = text.match(TOKENS) ?? [];
  const out: string[] = [];
  /** For each bracket that is open, whether it goes with its `await`. */
  const brackets: boolean[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (token === "async" || token === "await") at = skipBlank(tokens, at + 1) - 1;
    else if (token === OPENS) {
      const next = skipBlank(tokens, at + 1);
      const goes = tokens[next] === "await" && !IS_CALLED.test(lastWord(out)) && isPrimary(tokens, next);
      brackets.push(goes);
      if (goes) at = skipBlank(tokens, next + 1) - 1;
      else out.push(token);
    } else if (token === ")") {
      if (brackets.pop() === true) trimEnd(out);
      else out.push(token);
    } else out.push(NAMES.get(token) ?? token);
  }
  return out.join("");
}

function skipBlank(tokens: readonly string[], from: number): number {
  let at = from;
  while (/^\s+$/.test(tokens[at] ?? "")) at += 1;
  return at;
}

function lastWord(out: readonly string[]): string {
  const last = out.at(-1) ?? "";
  return KEYWORDS.has(last) ? "" : last;
}

const KEYWORDS: ReadonlySet<string> = new Set(["return", "in", "not", "and", "or", "if", "else", "assert"]);

/** Whether all up to the bracket's end is one thing that is waited for: a name, its members and its calls. */
function isPrimary(tokens: readonly string[], from: number): boolean {
  let depth = 0;
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (depth === 0 && token === ")") return true;
    if ("([{".includes(token)) depth += 1;
    else if (")]}".includes(token)) depth -= 1;
    else if (depth === 0 && !isPartOfPrimary(tokens, from, at)) return false;
  }
  return false;
}

function isPartOfPrimary(tokens: readonly string[], from: number, at: number): boolean {
  const token = tokens[at] ?? "";
  if (!/^\s+$/.test(token)) return /^[\w.]+$/.test(token);
  return at === from + 1 || tokens[at + 1] === ")";
}

function trimEnd(out: string[]): void {
  while (/^\s+$/.test(out.at(-1) ?? "")) out.pop();
}

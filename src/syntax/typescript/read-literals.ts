/** A piece of TypeScript or JavaScript that is no code; offsets into the text, delimiters included. */
export interface Literal {
  readonly kind: "comment" | "string" | "template" | "regex";
  readonly from: number;
  readonly to: number;
}

const TOKEN =
  /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|[\w$]+|\S/g;
const TEMPLATE = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{|$)/y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const BEFORE_REGEX =
  /^(?:[([{},;:=!&|?+\-*%<>~^]|return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield)?$/;

/**
 * Comments, strings, the literal pieces of templates and regular expressions. A scanner of a few lines in place of a parser:
 * it is for files that are only looked through, hundreds of them, before the few that matter are parsed.
 */
export function literalsOf(text: string): readonly Literal[] {
  const found: Literal[] = [];
  /** Open braces inside each template's `${`. */
  const open: number[] = [];
  let before = "";
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [word] = match;
    const kind = kindOf(word, before, open);
    if (kind === null) {
      before = word;
      continue;
    }
    const to = endOf(text, match.index, { word, kind });
    if (kind === "template" && text.slice(match.index + 1, to).endsWith("${")) open.push(0);
    if (to > match.index) found.push({ kind, from: match.index, to });
    token.lastIndex = Math.max(to, match.index + 1);
    if (kind !== "comment") before = "literal";
  }
  return found;
}

/** What begins with this word; keeps count of the braces that belong to templates. */
function kindOf(word: string, before: string, open: number[]): Literal["kind"] | null {
  const depth = open.at(-1);
  if (word.startsWith("//") || word.startsWith("/*")) return "comment";
  if (word.startsWith('"') || word.startsWith("'")) return "string";
  if (word === "`") return "template";
  if (word === "/") return BEFORE_REGEX.test(before) ? "regex" : null;
  if (depth === undefined || (word !== "{" && word !== "}")) return null;
  open.pop();
  if (word === "}" && depth === 0) return "template";
  open.push(word === "{" ? depth + 1 : depth - 1);
  return null;
}

function endOf(text: string, from: number, { word, kind }: { word: string; kind: Literal["kind"] }): number {
  if (kind === "comment" || kind === "string") return from + word.length;
  const pattern = new RegExp(kind === "template" ? TEMPLATE : REGEX);
  pattern.lastIndex = kind === "template" ? from + 1 : from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

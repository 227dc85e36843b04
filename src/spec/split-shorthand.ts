/** A piece of a shorthand with its place in the text (UTF-16 offsets). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A shorthand cut into its parts; nothing of it is checked yet. */
export interface ShorthandParts {
  readonly type: Token;
  /** What stands between the brackets. */
  readonly brackets: Token | null;
  readonly isArray: boolean;
  readonly isOptional: boolean;
  readonly words: readonly Token[];
  /** All that follows the first `=` outside brackets, without the blanks around it. */
  readonly default: Token | null;
}

/** Why a text cannot be cut. */
export interface ShorthandFault {
  readonly problem: string;
  readonly help: string | null;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 10_000;
const TYPE = /\s*([\p{L}_][\p{L}\p{N}_-]*)/uy;
const BRACKETS = /\s*\(((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'()])*)\)/y;
const OPEN_BRACKET = /\s*\(/y;
const ARRAY = /\s*\[\s*\]/y;
const OPTIONAL = /\s*\?/y;
const WORD = /\s*([^\s=]+)/y;
const EQUALS = /\s*=\s*/y;

/** Cuts `type(args)[]? words = default` into its parts; blanks are free between them. */
export function splitShorthand(text: string): ShorthandParts | ShorthandFault {
  if (text.length > LONGEST)
    return fault(text, 0, `a field's shorthand may hold ${String(LONGEST)} characters`);
  const type = match(TYPE, text, 0);
  if (type === null) return fault(text, 0, "a field starts with its type, for example string(1..200)");
  const brackets = match(BRACKETS, text, type.next);
  if (brackets === null && match(OPEN_BRACKET, text, type.next) !== null) {
    const help = text.includes(")", type.next)
      ? "put a value with a quote or a bracket in it in quotes"
      : "write ) after the arguments";
    return { ...fault(text, type.next, "this bracket is never closed"), help };
  }
  const afterBrackets = brackets?.next ?? type.next;
  const array = match(ARRAY, text, afterBrackets);
  const optional = match(OPTIONAL, text, array?.next ?? afterBrackets);
  const words = splitWords(text, optional?.next ?? array?.next ?? afterBrackets);
  return {
    type: type.token,
    brackets: brackets?.token ?? null,
    isArray: array !== null,
    isOptional: optional !== null,
    words,
    default: splitDefault(text, words.at(-1)?.end ?? optional?.next ?? array?.next ?? afterBrackets),
  };
}

interface Match {
  readonly token: Token;
  readonly next: number;
}

/** The match of a sticky pattern at `from`; its token is the first group (an empty one stands before the closing bracket). */
function match(pattern: RegExp, text: string, from: number): Match | null {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (found === null) return null;
  const [whole, group = ""] = found;
  const start = from + (group === "" ? whole.length - 1 : whole.indexOf(group));
  return { token: { text: group, start, end: start + group.length }, next: from + whole.length };
}

function splitWords(text: string, from: number): readonly Token[] {
  const words: Token[] = [];
  for (let word = match(WORD, text, from); word !== null; word = match(WORD, text, word.next))
    words.push(word.token);
  return words;
}

function splitDefault(text: string, from: number): Token | null {
  const equals = match(EQUALS, text, from);
  if (equals === null) return null;
  const value = text.slice(equals.next).trimEnd();
  return { text: value, start: equals.next, end: equals.next + value.length };
}

function fault(text: string, start: number, problem: string): ShorthandFault {
  return { problem, help: null, start, end: Math.max(start, text.trimEnd().length) };
}

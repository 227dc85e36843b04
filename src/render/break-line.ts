import { itemsOf, outermost, withoutTexts, type Pair } from "./brackets.js";
import { LINE_LENGTH } from "./line-length.js";

/** A line of which a part may be broken. */
interface Place {
  readonly before: string;
  readonly code: string;
  readonly after: string;
}

const COMMENT = /^ *(?:\/\/|\/\*\*? |\* )/;
/** Letters of which everybody knows the width. */
const ASCII = /^[ -~]*$/;
const FUNCTION_HEAD = /^( *(?:export )?(?:async )?function \w+)\((.+)\)(: [\w<>|, [\]]+ \{)$/;
const ARROW_HEAD = /^(.* = (?:async )?)\((.+)\)((?:: [\w<>|, ]+)? => \{)$/;
const IMPORT = /^(import (?:type )?\{) (.*,.*) (\} from ".*";)$/;
const ARROW = /^( *(?:const \w+ =|\w+:) (?:async )?\([^()]*\) =>) (\w[\w.$]*\(.*\)[;,])$/;
/** Shorter names keep their text beside them. */
const TEXT = /^ *\w{5,}: "_*",?$/;
const LOOP = /^( *for \(const .* of )(.*)(\) \{)$/;
const CHOICE = /^( *(?:return|const \w+ =) [^?]*) (\? [^?:]*) (: [^?:]*;)$/;
const CHAIN =
  /^( *(?:\w+: |return |const [\w[\]{}, ]+ = )?(?:await )?[a-z]\w*(?:\.\w+)*)(\??\.\w+\([^=]*\))([;,]?)$/;
const CALL = /^\??\.\w+\(/;
/** Where an object or a list stands, and no pattern or type. */
const BEFORE_VALUE = /(?:^ *|[=:,] |\(|\breturn |\bof )[[{]$/;
const AFTER_PATTERN = /^[\]}]\)?(?::| =>)/;
const BEFORE_CALL = /[\w>)]\($/;
const ARGUMENT_ARROW = /^((?:async )?(?:\([^()]*\)|\w+) =>) (.*)$/;
const OPERATOR = / (?:=>|\?\??|&&|\|\||[=!]==|[-+*<>]) /;
/** The formatter may move what breaks so poorly to a line of its own. */
const PLAIN = /^[\w.]*$|^["`]/;
/** A list of several lists, or of several objects, that have several items each. */
const TABLE = /\[(?:\[[^[\]]*,[^[\]]*\](?:, )?){2,}\]|\[(?:\{[^{}]*,[^{}]*\}(?:, )?){2,}\]/;

/**
 * Breaks a line that is too long into those that the formatter would make of it. A line that may be broken in more
 * ways than this knows is left as it is: too long, so that the formatter is asked.
 */
export function brokenLine(line: string): readonly string[] {
  if (!mustBreak(line)) return [line];
  // A slash may be the start of a regular expression, which may hold any bracket.
  const isReadable = ASCII.test(line) && !withoutTexts(line).includes("/");
  const lines = isReadable ? broken(line) : null;
  return lines === null ? [line] : lines.flatMap(brokenLine);
}

/** Whether a line is too long, or holds a table. */
export function mustBreak(line: string): boolean {
  if (COMMENT.test(line)) return false;
  return line.length > LINE_LENGTH || (/\[[[{]/.test(line) && TABLE.test(withoutTexts(line)));
}

function broken(line: string): readonly string[] | null {
  return brokenHead(line) ?? brokenStatement(line) ?? brokenPlace({ before: "", code: line, after: "" });
}

/** The parameters of a function, and what is imported: one a line. */
function brokenHead(line: string): readonly string[] | null {
  const [, name = "", parameters = "", end = ""] = FUNCTION_HEAD.exec(line) ?? ARROW_HEAD.exec(line) ?? [];
  const items = itemsOf(parameters);
  if (items.length > 1 && !/[(=[]/.test(parameters.replaceAll("[]", "")))
    return inLines(`${name}(`, items, `)${end}`);
  const [, open = "", names = "", from = ""] = IMPORT.exec(line) ?? [];
  return names === "" ? null : inLines(open, itemsOf(names), from);
}

function brokenStatement(line: string): readonly string[] | null {
  const margin = marginOf(line);
  const [, head = "", body = ""] = ARROW.exec(line) ?? [];
  if (body !== "") return [head, `${margin}  ${body}`];
  const [, subject = "", yes = "", no = ""] = CHOICE.exec(line) ?? [];
  if (no !== "") return brokenChoice(subject, [yes, no]);
  if (TEXT.test(withoutTexts(line))) return line.replace(": ", `:\n${margin}  `).split("\n");
  const [, before = "", code = "", after = ""] = LOOP.exec(line) ?? [];
  if (after !== "") return brokenPlace({ before, code, after });
  return brokenLoop(line, margin) ?? brokenChain(line);
}

/** `return one ? two : three;` */
function brokenChoice(subject: string, ways: readonly string[]): readonly string[] | null {
  const lines = [subject, ...ways.map((way) => `${marginOf(subject)}  ${way}`)];
  const isMoved = subject.includes(" = ") && OPERATOR.test(subject);
  return isMoved || lines.some(mustBreak) ? null : lines;
}

/** `for (…) statement;` */
function brokenLoop(line: string, margin: string): readonly string[] | null {
  if (!line.startsWith("for (", margin.length)) return null;
  const [{ close } = { close: line.length }] = outermost(withoutTexts(line));
  const body = line.slice(close + 1);
  return /^ [^{].*;$/.test(body) ? [line.slice(0, close + 1), `${margin} ${body}`] : null;
}

/** Breaks the first brackets that do not fit into the line. */
function brokenPlace({ before, code, after }: Place): readonly string[] | null {
  const bare = withoutTexts(code);
  const pairs = outermost(bare);
  if (!isPlain(bare, pairs)) return null;
  const line = before + code + after;
  for (const [index, { open, close }] of pairs.entries()) {
    const next = pairs[index + 1];
    const end = next === undefined ? line.length : before.length + next.open + 1;
    const inside = bare.slice(open, close + 1);
    if (end <= LINE_LENGTH && !TABLE.test(inside)) continue;
    if (close === bare.length) return null;
    return brokenPair(
      before + code.slice(0, open + 1),
      code.slice(open + 1, close),
      code.slice(close) + after,
    );
  }
  return null;
}

/** Whether there are neither operators nor chains of calls outside of the brackets. */
function isPlain(bare: string, pairs: readonly Pair[]): boolean {
  const between = [...pairs, { open: bare.length }].map(({ open }, index) =>
    bare.slice((pairs[index - 1]?.close ?? -1) + 1, open),
  );
  const isChain = between.some(
    (part, index) => /\.\w+$/.test(part) && /^\??\.\w/.test(between[index + 1] ?? ""),
  );
  return !isChain && !between.some((part) => OPERATOR.test(part));
}

/** `await db.delete(…).where(…);`: two calls or more, of what is no class. */
function brokenChain(line: string): readonly string[] | null {
  const [, start = "", rest = "", end = ""] = CHAIN.exec(line) ?? [];
  let from = 0;
  const calls = outermost(withoutTexts(rest)).map(({ close }) => {
    const call = rest.slice(from, close + 1);
    from = close + 1;
    return call;
  });
  if (calls.length < 2 || from < rest.length || !calls.every((call) => CALL.test(call))) return null;
  const lines = [start, ...calls.map((call) => `${marginOf(line)}  ${call}`)].map((text, index) =>
    index === calls.length ? text + end : text,
  );
  // Where a call is broken as well, the formatter may pull the chain up again.
  return lines.some(mustBreak) ? null : lines;
}

/** `head` ends with the opening bracket, `tail` begins with the closing one. */
function brokenPair(head: string, inside: string, tail: string): readonly string[] | null {
  if (head.length > LINE_LENGTH) return null;
  if (head.endsWith("(")) return brokenCall(head, inside, tail);
  if (!BEFORE_VALUE.test(head) || AFTER_PATTERN.test(tail) || withoutTexts(inside).includes(";")) return null;
  const items = itemsOf(inside);
  // The formatter fills lines with numbers.
  return items.every((item) => /^-?\d/.test(item)) ? null : inLines(head, items, tail);
}

function brokenCall(head: string, inside: string, tail: string): readonly string[] | null {
  const items = itemsOf(inside);
  const last = items.at(-1) ?? "";
  if (!BEFORE_CALL.test(head) || items.length === 0) return null;
  const others = items.slice(0, -1);
  const isOption = others.length === 1 && isLiteral(last) && isPlainArrow(others[0] ?? "");
  if (!isOption && items.some((item) => ARGUMENT_ARROW.test(item))) return brokenArrow(head, items, tail);
  if (isLiteral(last) && !others.some((item) => item.startsWith(last.charAt(0)))) {
    const start = head + others.map((item) => `${item}, `).join("") + last.charAt(0);
    if (start.length <= LINE_LENGTH) return brokenPair(start, last.slice(1, -1), last.slice(-1) + tail);
  }
  return items.length === 1 && PLAIN.test(last) ? null : inLines(head, items, tail);
}

/** A call whose only argument is a function that calls another. */
function brokenArrow(head: string, items: readonly string[], tail: string): readonly string[] | null {
  const [, start = "", body = ""] = ARGUMENT_ARROW.exec(items[0] ?? "") ?? [];
  const margin = marginOf(head);
  const line = `${margin}  ${body},`;
  if (items.length > 1 || !isPlainArrow(items[0] ?? "") || line.length > LINE_LENGTH) return null;
  return [head + start, line, margin + tail];
}

/** Whether an argument is a function that only calls another. */
function isPlainArrow(item: string): boolean {
  const body = ARGUMENT_ARROW.exec(item)?.[2] ?? "";
  return /^\w.*\)$/.test(body) && !OPERATOR.test(withoutTexts(body));
}

/** Whether all of an argument is an object or a list, with something in it. */
function isLiteral(item: string): boolean {
  const [pair, ...more] = outermost(withoutTexts(item));
  if (pair === undefined || more.length > 0 || !/^[[{]/.test(item)) return false;
  return pair.open === 0 && pair.close === item.length - 1 && item.length > 2;
}

function inLines(head: string, items: readonly string[], tail: string): readonly string[] {
  const margin = marginOf(head);
  return [head, ...items.map((item) => `${margin}  ${item},`), margin + tail];
}

function marginOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? "";
}

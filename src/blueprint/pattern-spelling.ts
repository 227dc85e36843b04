import { classTokens } from "./pattern-tokens.js";

/** ECMA-262's meaning of the shorthand classes, as members of a class. Rust's and Python's `\d` and `\w` also take other scripts' digits and letters. */
const SHORTHAND_MEMBERS: ReadonlyMap<string, string> = new Map([
  ["\\d", "0-9"],
  ["\\w", "A-Za-z0-9_"],
  ["\\s", "\\t\\n\\x0b\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"],
]);

const CONTROL_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\v", "\\x0b"],
  ["\\t", "\\t"],
  ["\\n", "\\n"],
  ["\\r", "\\r"],
  ["\\f", "\\f"],
]);

/** JavaScript's dot stops at four line ends, the other engines' at one. */
const ANY_BUT_LINE_ENDS = "[^\\n\\r\\u2028\\u2029]";

/** A token that is not refused, spelled so that JavaScript (`u`), Python's `re` and Rust's `regex` read it the same way. */
export function spelledToken(token: string): string {
  if (token === ".") return ANY_BUT_LINE_ENDS;
  if (token.length > 2 && token.startsWith("[")) return spelledClass(token);
  const negated = /^\\[DWS]$/.test(token);
  const members = SHORTHAND_MEMBERS.get(negated ? token.toLowerCase() : token);
  if (members !== undefined) return `[${negated ? "^" : ""}${members}]`;
  if (/^(?:\(\?:|\{\d.*|[()|*+?^$])$/s.test(token)) return token;
  return spelledCharacter(token, /[\^$\\.*+?()[\]{}|]/);
}

/** Members that another engine could take for an operator (`--`, `&&`, `~~`, `||`, `[`) are escaped. */
function spelledClass(token: string): string {
  const { isNegated, members } = classTokens(token);
  let spelled = isNegated ? "[^" : "[";
  for (let i = 0; i < members.length;) {
    const isRange = members[i + 1] === "-" && i + 2 < members.length;
    spelled += spelledMember(members[i] ?? "") + (isRange ? `-${spelledMember(members[i + 2] ?? "")}` : "");
    i += isRange ? 3 : 1;
  }
  return `${spelled}]`;
}

function spelledMember(member: string): string {
  return SHORTHAND_MEMBERS.get(member) ?? spelledCharacter(member, /[\^\-[\]\\|]/);
}

/** One character: as itself, escaped when it is in `special`, by its number when it cannot be seen or is an operator in Rust's classes. */
function spelledCharacter(token: string, special: RegExp): string {
  const control = CONTROL_ESCAPES.get(token);
  if (control !== undefined) return control;
  const character = escapedCharacter(token);
  if (special.test(character)) return `\\${character}`;
  const code = character.codePointAt(0) ?? 0;
  if (/[&~]/.test(character)) return `\\x${code.toString(16)}`;
  const isVisible = character === " " || !/[\p{C}\p{Z}]/u.test(character);
  if (isVisible || code > 0xffff) return character;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** The character that an escape stands for: `\x41`, `\u0041`, `\u{1f600}`, `\/`. */
function escapedCharacter(token: string): string {
  const digits = /^\\(?:x|u)\{?([0-9a-fA-F]+)\}?$/.exec(token)?.[1];
  if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
  return token.startsWith("\\") && token.length > 1 ? token.slice(1) : token;
}

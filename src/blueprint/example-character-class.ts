import { classTokens } from "./pattern-tokens.js";

const LETTERS_AND_DIGITS = Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
const SIGNS = Array.from("-_.,:;!#$%&'()*+/<=>?@[\\]^`{|}~\"");
const ELSEWHERE = ["é", "ж", "中", "😀", " ", "\t", "\n"];
const MOST_OF_A_RANGE = 24;

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["\\t", "\t"],
  ["\\n", "\n"],
  ["\\r", "\r"],
  ["\\f", "\f"],
  ["\\v", "\v"],
]);

/** Characters that a class (`[…]`, `.`, `\d`) takes, the plainest first: letters and digits, signs, then what it names itself. */
export function classSamples(token: string): readonly string[] {
  const form = new RegExp(`^${token}$`, "u");
  const takes = (character: string): boolean => form.test(character);
  const plain = LETTERS_AND_DIGITS.filter(takes);
  const isOpen = !token.startsWith("[") || token.startsWith("[^");
  const found = isOpen && plain.length > 0 ? plain : [...plain, ...SIGNS.filter(takes)];
  return found.length > 0 ? found : [...new Set([...ELSEWHERE, ...memberSamples(token)])].filter(takes);
}

/** The character that a token outside of classes stands for: `a`, `\.`, `\x41`, `\u{1f600}`, `\n`. */
export function characterOf(token: string): string {
  const digits = /^\\[xu]\{?([0-9a-fA-F]+)\}?$/.exec(token)?.[1];
  if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
  return CONTROLS.get(token) ?? (token.length > 1 ? token.slice(1) : token);
}

/** The first characters from each member of the class on: with luck they belong to it, too. */
function memberSamples(token: string): string[] {
  const starts = classTokens(token).members.map((member) => characterOf(member).codePointAt(0) ?? 0);
  return [...new Set(starts)].flatMap((start) =>
    Array.from({ length: MOST_OF_A_RANGE }, (_, index) =>
      String.fromCodePoint(Math.min(start + index, 0x10ffff)),
    ),
  );
}

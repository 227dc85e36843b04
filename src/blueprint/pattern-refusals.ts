import { classTokens } from "./pattern-tokens.js";

/** Why a pattern cannot be used, and what to do instead where one can say. */
export interface PatternRefusal {
  readonly reason: string;
  readonly help: string | null;
}

type Rule = readonly [token: RegExp, reason: string, help: string | null];

const anywhere: readonly Rule[] = [
  [/^\\(?:[1-9]|k)/, "back-references are not portable", "match the parts separately"],
  [/^\\0/, "text never holds NUL", null],
  [
    /^\\[pP]/,
    "\\p means different things in different engines",
    "write the ranges of characters out, like [a-zà-öø-ÿ]",
  ],
  [
    /^\\[bB]/,
    "engines disagree on what \\b takes for a word",
    "write the characters that may stand there out",
  ],
  [/^\\c/, "control escapes are not portable", "write \\x and two hexadecimal digits"],
  [/^\\u\{?0*[dD][89a-fA-F]..\}?$/, "half of a surrogate pair is no character", "write the character itself"],
];

const outsideClasses: readonly Rule[] = [
  [/^\(\?[=!]/, "look-around is not portable", "write what must be there, not what must not"],
  [/^\(\?</, "look-behind and named groups are not portable", "use plain groups: (…)"],
  [/^\(\?[^:]/, "flags inside a pattern are not portable", "use plain groups: (…)"],
  [/^\[\^?\]$/, "an empty class matches nothing or everything, depending on the engine", null],
];

const insideClasses: readonly Rule[] = [
  [/^\\[DWS]/, "\\D, \\W and \\S inside a class are not portable", "write the characters out"],
];

/** Why a token cannot be spelled for every engine, or null. A class is refused for its members. */
export function tokenRefusal(token: string): PatternRefusal | null {
  const own = firstMatch(token, [...anywhere, ...outsideClasses]);
  if (own !== null || !token.startsWith("[")) return own;
  for (const member of classTokens(token).members) {
    const refusal = firstMatch(member, [...anywhere, ...insideClasses]);
    if (refusal !== null) return refusal;
  }
  return null;
}

function firstMatch(token: string, rules: readonly Rule[]): PatternRefusal | null {
  const rule = rules.find(([pattern]) => pattern.test(token));
  return rule === undefined ? null : { reason: rule[1], help: rule[2] };
}

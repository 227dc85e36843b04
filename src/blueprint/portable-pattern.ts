import { patternCost } from "./pattern-cost.js";
import { tokenRefusal, type PatternRefusal } from "./pattern-refusals.js";
import { spelledToken } from "./pattern-spelling.js";
import { patternTokens } from "./pattern-tokens.js";
import { encodingProblem } from "./text-problem.js";

const LONGEST = 1000;
const HIGHEST_COST = 5000;

export type PortablePattern = { readonly pattern: string } | { readonly refusal: PatternRefusal };

/**
 * The pattern spelled so that JavaScript (flag `u`), Python's `re` and Rust's `regex` agree on what it matches, or why there is none.
 * The source has JSON Schema's meaning (ECMA-262): `\d`, `\w`, `\s` and `.` come out as classes, since the other engines take them for more.
 */
export function portablePattern(source: string): PortablePattern {
  const tokens = patternTokens(source);
  const refusal =
    sourceRefusal(source) ?? firstRefusal(tokens) ?? compileRefusal(source) ?? costRefusal(tokens);
  return refusal === null ? { pattern: tokens.map(spelledToken).join("") } : { refusal };
}

function sourceRefusal(source: string): PatternRefusal | null {
  if (source.length > LONGEST)
    return { reason: `it is longer than ${String(LONGEST)} characters`, help: null };
  const reason = encodingProblem(source);
  return reason === null ? null : { reason, help: null };
}

/** Before the compiler's opinion, because it explains better what is wrong with `(?i)` or `\p{Greek}`. */
function firstRefusal(tokens: readonly string[]): PatternRefusal | null {
  for (const token of tokens) {
    const refusal = tokenRefusal(token);
    if (refusal !== null) return refusal;
  }
  return null;
}

function compileRefusal(source: string): PatternRefusal | null {
  try {
    new RegExp(source, "u");
    return null;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
      reason: text.slice(text.lastIndexOf(": ") + 2).toLowerCase(),
      help: "it is read as a JavaScript regular expression with the flag u",
    };
  }
}

function costRefusal(tokens: readonly string[]): PatternRefusal | null {
  if (patternCost(tokens) <= HIGHEST_COST) return null;
  return { reason: "its counts unfold to more than 5,000 steps", help: "use smaller counts, or maxLength" };
}

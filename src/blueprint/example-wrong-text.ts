import { hasPattern } from "./example-string.js";
import type { Lengths } from "./example-text.js";
import { wrong, type WrongValue } from "./example-wrong.js";
import { anySample, patternExamples, type PatternRules } from "./pattern-sample.js";
import { codePoints } from "./text-problem.js";

type TextRules = Lengths & { readonly pattern: string | null };

const FILLER = "x";
/** Longer texts take the sampler long and are no pleasure to read in a test. */
const LONGEST_SAMPLED = 1000;
const STRANGERS = ["!", "x", "0", "A", "-", "~", "é", "中"];

/** Wrong values of a text with lengths. Without a pattern a wrong length is one character repeated, which a target can spell as such. */
export function wrongText(rules: TextRules): readonly WrongValue[] {
  const { minLength, maxLength } = rules;
  const number = wrong(5, "type", "number");
  if (hasPattern(rules)) return [number, ...wrongSamples(rules)];
  const short = minLength > 0 ? [wrong(FILLER.repeat(minLength - 1), "too_short", "too_short")] : [];
  const middle = Math.max(minLength, Math.min(3, maxLength));
  const nul = `a\u0000${"b".repeat(Math.max(0, middle - 2))}`.slice(-middle);
  return [
    number,
    ...short,
    wrong(FILLER.repeat(maxLength + 1), "too_long", "too_long"),
    wrong(nul, "format", "nul"),
  ];
}

function wrongSamples(rules: PatternRules): WrongValue[] {
  return [
    ...found(shorter(rules), "too_short", "too_short"),
    ...found(longer(rules), "too_long", "too_long"),
    ...found(stranger(rules), "pattern", "pattern"),
    ...found(withNul(rules), "format", "nul"),
  ];
}

function found(value: string | null | undefined, code: WrongValue["code"], name: string): WrongValue[] {
  return typeof value === "string" ? [wrong(value, code, name)] : [];
}

function shorter({ pattern, minLength }: PatternRules): string | null {
  if (minLength === 0 || minLength > LONGEST_SAMPLED) return null;
  return anySample({ pattern, minLength: 0, maxLength: minLength - 1 });
}

function longer({ pattern, maxLength }: PatternRules): string | null {
  if (maxLength > LONGEST_SAMPLED) return null;
  return anySample({ pattern, minLength: maxLength + 1, maxLength: maxLength + 50 });
}

/** A text of a length that is right which the pattern finds nothing in. */
function stranger(rules: PatternRules): string | undefined {
  const { minLength, maxLength } = rules;
  const { judge, samples } = patternExamples(rules);
  const usual = samples[0] ?? "";
  const lengths = [codePoints(usual), Math.max(1, minLength), minLength];
  const near = [`${usual}!`, `!${usual}`].filter((text) => isWithin(text, rules));
  const strange = lengths.flatMap((length) => STRANGERS.map((character) => character.repeat(length)));
  return [...near, ...strange].find(
    (text) => isWithin(text, { minLength, maxLength }) && judge(text) === "miss",
  );
}

/** A sample with a NUL in it that the pattern, too, would let pass. */
function withNul(rules: PatternRules): string | undefined {
  const { judge, samples } = patternExamples(rules);
  const [sample] = samples;
  if (sample === undefined) return undefined;
  const characters = [...sample].slice(0, 30);
  const replaced = characters.map((_, index) => [...sample].with(index, "\u0000").join(""));
  return [...replaced, `${sample}\u0000`, `\u0000${sample}`].find(
    (text) => isWithin(text, rules) && judge(text) === "match",
  );
}

function isWithin(text: string, { minLength, maxLength }: Lengths): boolean {
  const length = codePoints(text);
  return length >= minLength && length <= maxLength;
}

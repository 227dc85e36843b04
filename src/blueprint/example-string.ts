import type { StringType } from "./field-type.js";
import { exampleText } from "./example-text.js";
import { patternExamples, samplePattern, type PatternRules } from "./pattern-sample.js";

const VARIANTS = 21;

/** A text for people where the type's pattern takes such texts, else one made from the pattern; null where none of these was found. */
export function exampleString(type: StringType, words: string, variant: number): string | null {
  const text = exampleText(words, variant, type);
  if (!hasPattern(type)) return text;
  const { judge } = patternExamples(type);
  const isPlain = (index: number): boolean => judge(exampleText(words, index, type)) === "match";
  // All or none: the two kinds of texts together would neither ascend nor be sure to differ.
  if (isPlain(variant) && Array.from({ length: VARIANTS }, (_, index) => index).every(isPlain)) return text;
  return samplePattern(type, variant);
}

/** Whether the text has a pattern to look for. */
export function hasPattern<T extends { readonly pattern: string | null }>(type: T): type is T & PatternRules {
  return type.pattern !== null;
}

import type { FieldSpec } from "../spec/spec.js";
import type { FieldType, StringType } from "./field-type.js";
import type { Place } from "./place.js";
import { portablePattern } from "./portable-pattern.js";

/** The pair of keys that bound a size, what each is when it is not written, and how far each may go. */
interface SizeRule {
  readonly keys: readonly [low: "minLength" | "minItems", high: "maxLength" | "maxItems"];
  readonly fallback: readonly [low: number, high: number];
  /** The smallest low, the smallest high and the greatest of both. */
  readonly allowed: { readonly low: number; readonly high: number; readonly limit: number };
  readonly help: string | null;
}

/** The default and the greatest maximum length of a string type, in code points. */
interface StringRule {
  readonly fallback: number;
  readonly limit: number;
}

/** Lengths, pattern and trimming of a string or text. */
export function resolveString(
  spec: FieldSpec,
  place: Place,
  { fallback, limit }: StringRule,
): Omit<StringType, "kind"> {
  const [minLength, maxLength] = resolveSizes(spec, place, {
    keys: ["minLength", "maxLength"],
    fallback: [0, fallback],
    allowed: { low: 0, high: 1, limit },
    help: spec.type === "string" ? "use the type text" : "keep larger things in a file store",
  });
  return {
    minLength,
    maxLength,
    pattern: resolvePattern(spec.pattern, place.at("pattern")),
    trim: spec.trim ?? false,
  };
}

/** Argon2 hashes any length, but a limit keeps a login from becoming work. */
export function resolvePassword(spec: FieldSpec, place: Place): Extract<FieldType, { kind: "password" }> {
  const [minLength, maxLength] = resolveSizes(spec, place, {
    keys: ["minLength", "maxLength"],
    fallback: [8, 128],
    allowed: { low: 1, high: 1, limit: 1024 },
    help: null,
  });
  return { kind: "password", minLength, maxLength };
}

export function resolveItemCounts(spec: FieldSpec, place: Place): { minItems: number; maxItems: number } {
  const [minItems, maxItems] = resolveSizes(spec, place, {
    keys: ["minItems", "maxItems"],
    fallback: [0, 100],
    allowed: { low: 0, high: 1, limit: 1000 },
    help: "make long lists a resource of their own",
  });
  return { minItems, maxItems };
}

function resolveSizes(spec: FieldSpec, place: Place, rule: SizeRule): readonly [low: number, high: number] {
  const [low, high] = rule.keys;
  const lowValue = spec[low] ?? rule.fallback[0];
  const highValue = spec[high] ?? rule.fallback[1];
  const isLowFine = isSizeFine(place.at(low), lowValue, { key: low, least: rule.allowed.low, rule });
  const isHighFine = isSizeFine(place.at(high), highValue, { key: high, least: rule.allowed.high, rule });
  if (isLowFine && isHighFine && lowValue > highValue) {
    const written = spec[low] === undefined ? high : low;
    place
      .at(written)
      .report("BG2043", { low, high, lowValue: String(lowValue), highValue: String(highValue) });
  }
  return [lowValue, highValue];
}

interface SizeCheck {
  readonly key: string;
  readonly least: number;
  readonly rule: SizeRule;
}

function isSizeFine(place: Place, value: number, { key, least, rule }: SizeCheck): boolean {
  const problem = sizeProblem(value, least, rule.allowed.limit);
  if (problem === null) return true;
  place.report("BG2042", {
    key,
    value: String(value),
    reason: problem,
    help: value > rule.allowed.limit ? rule.help : null,
  });
  return false;
}

function sizeProblem(value: number, least: number, most: number): string | null {
  if (!Number.isInteger(value)) return "it is not a whole number";
  if (value < least) return `it must be at least ${String(least)}`;
  return value > most ? `it may be at most ${String(most)}` : null;
}

function resolvePattern(source: string | undefined, place: Place): string | null {
  if (source === undefined) return null;
  const outcome = portablePattern(source);
  if ("pattern" in outcome) return outcome.pattern;
  place.report("BG2047", { reason: outcome.refusal.reason, help: outcome.refusal.help });
  return null;
}

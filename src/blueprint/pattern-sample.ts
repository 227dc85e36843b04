import { patternSpaces } from "./example-pattern-shapes.js";
import { patternTree, type PatternNode } from "./example-pattern-tree.js";
import { patternJudge, type PatternVerdict } from "./example-pattern-verdict.js";
import type { Lengths } from "./example-text.js";
import { codePoints, encodingProblem } from "./text-problem.js";

/** The rules of a text with a pattern; the pattern is one that `portablePattern` gave. */
export interface PatternRules extends Lengths {
  readonly pattern: string;
}

/** What is known of the texts of a pattern. */
interface PatternExamples {
  /** Distinct texts that satisfy the rules, ascending; none where none was found within the bounds of the search. */
  readonly samples: readonly string[];
  readonly judge: (text: string) => PatternVerdict;
}

const WANTED = 32;
const MOST_PROBES = 256;
const MOST_FAILURES = 32;
const SEEDS = 3;

/** By the rules themselves: a blueprint is frozen, and every test of a field asks again. */
const known = new WeakMap<PatternRules, PatternExamples>();

/** A text that satisfies the rules, another one for every variant as long as there are some; null where none was found. */
export function samplePattern(rules: PatternRules, variant: number): string | null {
  const { samples } = patternExamples(rules);
  return samples[variant % Math.max(1, samples.length)] ?? null;
}

/** Any text that satisfies the rules, or null; less work than all that `samplePattern` does. */
export function anySample(rules: PatternRules): string | null {
  return search(rules, 1).samples[0] ?? null;
}

/** Samples of a pattern, and a judge of other texts. Bounded work, done once for the same object. */
export function patternExamples(rules: PatternRules): PatternExamples {
  const before = known.get(rules);
  if (before !== undefined) return before;
  const examples = search(rules, WANTED);
  known.set(rules, examples);
  return examples;
}

function search(rules: PatternRules, wanted: number): PatternExamples {
  const tree = patternTree(rules.pattern);
  const judge = patternJudge(rules.pattern, tree);
  const written = collect(tree, rules, wanted);
  const seeds = written.length > 0 ? written : collect(tree, { ...rules, minLength: 0 }, SEEDS);
  const samples = written.length < wanted ? [...written, ...decorated(seeds, rules, judge)] : written;
  return { samples: [...new Set(samples)].slice(0, wanted).sort(), judge };
}

function collect(tree: PatternNode, rules: PatternRules, wanted: number): string[] {
  const form = new RegExp(rules.pattern, "u");
  const found = new Set<string>();
  for (const { size, at } of patternSpaces(tree, rules)) {
    if (found.size >= wanted) break;
    let failures = 0;
    for (let index = 0; index < Math.min(size, MOST_PROBES); index++) {
      if (found.size >= wanted || failures >= MOST_FAILURES) break;
      const text = at(index);
      if (isStorable(text, rules) && form.test(text)) found.add(text);
      else failures++;
    }
  }
  return [...found];
}

/** A pattern that is not anchored on both sides leaves room around what it takes: for a number, and for a length. */
function decorated(
  seeds: readonly string[],
  rules: PatternRules,
  judge: (text: string) => PatternVerdict,
): string[] {
  const found: string[] = [];
  for (let number = 1; number <= WANTED; number++) {
    for (const seed of seeds.slice(0, SEEDS)) {
      const text = decorations(seed, String(number), rules.minLength).find(
        (candidate) => isStorable(candidate, rules) && judge(candidate) === "match",
      );
      if (text !== undefined) found.push(text);
    }
    if (found.length < number) break;
  }
  return found;
}

function decorations(seed: string, number: string, minLength: number): readonly string[] {
  const missing = minLength - codePoints(seed);
  return [
    seed + number.padEnd(missing, "x"),
    number.padEnd(missing, "x") + seed,
    seed + "0".repeat(Math.max(0, missing - number.length)) + number,
    seed.padEnd(minLength, seed),
  ];
}

/** Blanks at the ends would not survive `trim`, nor can they be seen. */
function isStorable(text: string, { minLength, maxLength }: PatternRules): boolean {
  const length = codePoints(text);
  return length >= minLength && length <= maxLength && text.trim() === text && encodingProblem(text) === null;
}

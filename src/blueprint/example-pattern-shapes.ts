import type { PatternNode } from "./example-pattern-tree.js";
import { choiceOf, sequenceOf, spaceOf, type Space } from "./example-space.js";
import type { Lengths } from "./example-text.js";

type RepeatNode = Extract<PatternNode, { kind: "repeat" }>;

/** How often each repeat of a pattern is written out: `base` times where its bounds allow, one of them as often as a length needs. */
interface Shape {
  readonly base: number;
  readonly stretched: RepeatNode | null;
  readonly count: number;
}

const USUAL_COUNTS = [3, 1, 2, 0];
const MOST_STRETCHED = 20;
const MOST_LENGTHS = 24;

/** The texts of a pattern, one space for each way to write its repeats out that can lead to the lengths; the likeliest first. */
export function* patternSpaces(tree: PatternNode, lengths: Lengths): Generator<Space> {
  // Branches differ in length, so that a space with a text too long may well hold shorter ones.
  const sensible = 4 * lengths.maxLength + 100;
  for (const shape of shapesOf(tree, lengths.minLength)) {
    const space = spaceWith(tree, shape);
    if (space.size > 0 && space.longest >= lengths.minLength && space.longest <= sensible) yield space;
  }
}

/** Repeats written alike, then one of them as often as the minimum needs, then lengths beyond it for patterns that vary in nothing else. */
function* shapesOf(tree: PatternNode, minLength: number): Generator<Shape> {
  for (const base of USUAL_COUNTS) yield { base, stretched: null, count: 0 };
  const repeats = repeatsOf(tree).slice(0, MOST_STRETCHED);
  for (const base of [1, 0, 3])
    for (const repeat of repeats) yield* stretchedShape(tree, { base, repeat, minLength });
  const [first] = repeats;
  if (first === undefined) return;
  for (let more = 1; more <= MOST_LENGTHS; more++)
    yield* stretchedShape(tree, { base: 1, repeat: first, minLength: minLength + more });
}

interface Stretch {
  readonly base: number;
  readonly repeat: RepeatNode;
  readonly minLength: number;
}

/** The repeat written as often as the minimum needs; no shape when it may not be, or adds nothing. */
function stretchedShape(tree: PatternNode, { base, repeat, minLength }: Stretch): Shape[] {
  const own = evenCount(repeat, base);
  const lengthAt = (count: number): number => spaceWith(tree, { base, stretched: repeat, count }).longest;
  const missing = minLength - lengthAt(own);
  const gain = lengthAt(own + 1) - lengthAt(own);
  if (missing <= 0 || gain <= 0) return [];
  const count = own + Math.ceil(missing / gain);
  return count <= repeat.most ? [{ base, stretched: repeat, count }] : [];
}

function evenCount({ least, most }: RepeatNode, base: number): number {
  return Math.max(least, Math.min(base, most));
}

function spaceWith(node: PatternNode, shape: Shape): Space {
  switch (node.kind) {
    case "characters":
      return spaceOf(node.samples);
    case "sequence":
      return sequenceOf(node.parts.map((part) => spaceWith(part, shape)));
    case "choice":
      return choiceOf(node.branches.map((branch) => spaceWith(branch, shape)));
    case "repeat": {
      const count = node === shape.stretched ? shape.count : evenCount(node, shape.base);
      return sequenceOf(Array.from<Space>({ length: count }).fill(spaceWith(node.part, shape)));
    }
  }
}

function repeatsOf(node: PatternNode): readonly RepeatNode[] {
  switch (node.kind) {
    case "characters":
      return [];
    case "sequence":
      return node.parts.flatMap(repeatsOf);
    case "choice":
      return node.branches.flatMap(repeatsOf);
    case "repeat":
      return [node, ...repeatsOf(node.part)];
  }
}

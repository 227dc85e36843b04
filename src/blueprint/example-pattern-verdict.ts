import type { PatternNode } from "./example-pattern-tree.js";

/** Whether a pattern is found in a text; `unknown` where finding out could take JavaScript's engine too long. */
export type PatternVerdict = "match" | "miss" | "unknown";

/** Steps that a search may take at worst: some hundredths of a second. */
const MOST_STEPS = 1e7;
const LONGEST_TANGLED = 20;
const ALWAYS_TRIED = 32;

/** Judges texts that were not made from the pattern: on a miss, an engine that goes back tries every way to share the text out. */
export function patternJudge(pattern: string, tree: PatternNode): (text: string) => PatternVerdict {
  const form = new RegExp(pattern, "u");
  const longest = longestTried(tree);
  return (text) => {
    if (text.length > longest) return "unknown";
    return form.test(text) ? "match" : "miss";
  };
}

/** A repeat inside of a repeat can take time that doubles with every character, repeats side by side a power of the length. */
function longestTried(tree: PatternNode): number {
  if (isTangled(tree, false)) return LONGEST_TANGLED;
  return Math.max(ALWAYS_TRIED, Math.floor(MOST_STEPS ** (1 / (openRepeats(tree) + 1))));
}

function isTangled(node: PatternNode, isRepeated: boolean): boolean {
  switch (node.kind) {
    case "characters":
      return false;
    case "sequence":
      return node.parts.some((part) => isTangled(part, isRepeated));
    case "choice":
      return node.branches.some((branch) => isTangled(branch, isRepeated)) || isRepeated;
    case "repeat": {
      const isOpen = node.most > 10;
      return (isOpen && isRepeated) || isTangled(node.part, isRepeated || isOpen);
    }
  }
}

function openRepeats(node: PatternNode): number {
  switch (node.kind) {
    case "characters":
      return 0;
    case "sequence":
      return sum(node.parts.map(openRepeats));
    case "choice":
      return sum(node.branches.map(openRepeats));
    case "repeat":
      return openRepeats(node.part) + (node.most > 10 ? 1 : 0);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

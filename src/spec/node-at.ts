import type { SourceNode } from "./source-node.js";
import type { SpecPath } from "./spec.js";

/** The value at a path below a node, or null where nothing was written. */
export function nodeAt(node: SourceNode, path: SpecPath): SourceNode | null {
  let at: SourceNode | undefined = node;
  for (const step of path) {
    if (at?.kind === "map") at = at.entries.get(String(step))?.value;
    else if (at?.kind === "list" && typeof step === "number") at = at.items[step];
    else return null;
  }
  return at ?? null;
}

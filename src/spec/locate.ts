import type { Span } from "../diagnostics/diagnostic.js";
import { spanOf, type SourceNode } from "./source-node.js";
import type { SpecPath } from "./spec.js";

/** Where the key or the value at a path stands. For a path that was not written: its nearest written parent. */
export function locateIn(root: SourceNode, path: SpecPath, part: "key" | "value"): Span {
  let node = root;
  let key: Span | null = null;
  for (const step of path) {
    if (node.kind === "map") {
      const entry = node.entries.get(String(step));
      if (entry === undefined) return key ?? firstCharacter(root);
      [node, key] = [entry.value, spanOf(entry.key)];
    } else if (node.kind === "list" && typeof step === "number") {
      const item = node.items[step];
      if (item === undefined) return key ?? firstCharacter(root);
      [node, key] = [item, spanOf(item)];
    } else {
      return spanOf(node);
    }
  }
  return (part === "key" ? key : null) ?? (path.length === 0 ? firstCharacter(root) : spanOf(node));
}

function firstCharacter(root: SourceNode): Span {
  return spanOf({ ...root, end: root.start + 1 });
}

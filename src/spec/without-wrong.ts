import type * as z from "zod";
import type { MapEntry, MapNode } from "./source-node.js";

type Step = string | number;

/** What is wrong below a map, key by key; `isWhole` where the entry itself is. */
interface Wrong {
  isWhole: boolean;
  readonly below: Map<string, Wrong>;
}

/**
 * A map without the entries that zod found wrong in it, so that the rest can be looked at too. What is wrong inside a list takes
 * the whole list with it.
 */
export function withoutWrong(node: MapNode, error: z.ZodError): MapNode {
  const wrong: Wrong = { isWhole: false, below: new Map() };
  for (const issue of error.issues) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    for (const steps of keys) mark(wrong, steps);
  }
  return pruned(node, wrong);
}

function mark(root: Wrong, path: readonly Step[]): void {
  let at = root;
  for (const step of path) {
    if (typeof step !== "string") break;
    const next = at.below.get(step) ?? { isWhole: false, below: new Map<string, Wrong>() };
    at.below.set(step, next);
    at = next;
  }
  at.isWhole = true;
}

function pruned(node: MapNode, { below }: Wrong): MapNode {
  const entries = [...node.entries].flatMap(([key, entry]) => kept(key, entry, below.get(key)));
  return { ...node, entries: new Map(entries) };
}

/** What stays of an entry: all of it, its map without what is wrong in it, or nothing. */
function kept(key: string, entry: MapEntry, wrong: Wrong | undefined): [string, MapEntry][] {
  if (wrong === undefined) return [[key, entry]];
  const { value } = entry;
  if (wrong.isWhole || value.kind !== "map") return [];
  return [[key, { ...entry, value: pruned(value, wrong) }]];
}

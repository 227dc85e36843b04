import type * as z from "zod";
import type { MapEntry, MapNode } from "./source-node.js";

type Step = string | number;

/**
 * A map without the entries that zod found wrong in it, so that the rest can be looked at too. What is wrong inside a list takes
 * the whole list with it.
 */
export function withoutWrong(node: MapNode, error: z.ZodError): MapNode {
  const paths = error.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
  });
  return paths.reduce(without, node);
}

function without(node: MapNode, [step, ...rest]: readonly Step[]): MapNode {
  const entry = typeof step === "string" ? node.entries.get(step) : undefined;
  if (typeof step !== "string" || entry === undefined) return node;
  const others = [...node.entries].filter(([key]) => key !== step);
  return { ...node, entries: new Map([...others, ...kept(step, entry, rest)]) };
}

/** What stays of the entry that a path leads through: its map without what is wrong in it. */
function kept(key: string, entry: MapEntry, rest: readonly Step[]): (readonly [string, MapEntry])[] {
  const { value } = entry;
  return value.kind === "map" && typeof rest[0] === "string"
    ? [[key, { ...entry, value: without(value, rest) }]]
    : [];
}

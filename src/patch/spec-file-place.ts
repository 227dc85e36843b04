import { isMap, isScalar, isSeq, parseDocument, type ParsedNode, type YAMLMap } from "yaml";

/** Where new keys go: into a map, below a key that has no value yet, or into a file that is still empty. */
export type SpecPlace =
  | {
      readonly kind: "map";
      readonly map: YAMLMap.Parsed;
      readonly isInFlow: boolean;
      readonly missing: readonly string[];
    }
  | {
      readonly kind: "bare key";
      readonly key: ParsedNode;
      readonly end: number;
      readonly missing: readonly string[];
    }
  | { readonly kind: "empty file"; readonly missing: readonly string[] };

/** The deepest place on the way along `path` that exists, and the keys still missing below it; a reason when the way is barred. */
export function findPlace(text: string, path: readonly string[]): SpecPlace | string {
  const root = parseDocument(text, { uniqueKeys: false, logLevel: "silent" }).contents;
  if (root === null || (isScalar(root) && root.source === "")) return { kind: "empty file", missing: path };
  if (!isMap(root)) return "the spec is not a map";
  let map: YAMLMap.Parsed = root;
  let isInFlow = false;
  for (const [depth, step] of path.entries()) {
    const missing = path.slice(depth);
    const pair = map.items.find(({ key }) => keyText(key) === step);
    if (pair === undefined) return { kind: "map", map, isInFlow, missing };
    const { key, value } = pair;
    isInFlow ||= map.flow === true;
    if (isEmptyValue(value)) {
      if (isInFlow || value?.anchor !== undefined || value?.tag !== undefined) return `${step} has no value`;
      return { kind: "bare key", key, end: key.range[1], missing: path.slice(depth + 1) };
    }
    if (!isMap(value)) return `${step} is not written as a map there`;
    map = value;
  }
  return { kind: "map", map, isInFlow, missing: [] };
}

function isEmptyValue(value: ParsedNode | null): boolean {
  return value === null || (isScalar(value) && value.source === "" && value.type === "PLAIN");
}

/** A key as the user sees it; null where it is no scalar. */
export function keyText(key: ParsedNode): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === "string" ? key.value : key.source;
}

/** Where the last thing written in a node ends, comments aside. */
export function lastEnd(node: ParsedNode): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined)
      return last.value === null ? last.key.range[1] : Math.max(lastEnd(last.value), last.key.range[1]);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return lastEnd(last);
  }
  return node.range[1];
}

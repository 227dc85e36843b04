import { isScalar, type ParsedNode, type YAMLMap } from "yaml";
import { report } from "../diagnostics/report.js";
import { spend, type Building, type Built, type Range } from "./building.js";
import { joinCutValue } from "./join-cut-value.js";
import type { MapEntry, MapNode, SourceNode } from "./source-node.js";
import { spanAt } from "./source-text.js";

/** A map that is being filled. `written` are the keys that stand in the map itself: they win over merged ones. */
interface Filling {
  readonly building: Building;
  readonly entries: Map<string, MapEntry>;
  readonly written: Set<string>;
  size: number;
  depth: number;
}

/** A YAML map with its merge keys (`<<`) merged in; BG1007 for a key that is there twice. */
export function buildMap(building: Building, node: YAMLMap.Parsed): Built {
  const filling: Filling = { building, entries: new Map(), written: new Set(), size: 1, depth: 0 };
  for (let index = 0; index < node.items.length;) index += addPair(filling, node, index);
  const [start, end] = node.range;
  const map: MapNode = { kind: "map", entries: filling.entries, source: building.source, start, end };
  return { node: map, size: filling.size, depth: filling.depth + 1 };
}

/** Adds the pair at `index`; gives how many pairs of the map that used up. */
function addPair(filling: Filling, map: YAMLMap.Parsed, index: number): number {
  const { building } = filling;
  const pair = map.items[index];
  if (pair === undefined) return 1;
  const [start, end] = pair.key.range;
  const joined = joinCutValue(building, map, index);
  const built = joined?.built ?? building.build(building, pair.value, end);
  filling.size += built.size;
  filling.depth = Math.max(filling.depth, built.depth);
  if (isMergeKey(pair.key)) mergeIn(filling, built.node, { start, end });
  else addEntry(filling, pair.key, built.node);
  return joined?.pairs ?? 1;
}

function addEntry({ building, entries, written }: Filling, keyNode: ParsedNode, value: SourceNode): void {
  const { source, diagnostics } = building;
  const [start, end] = keyNode.range;
  const key = keyText(keyNode);
  if (key === null) {
    const problem = "a key has to be plain text";
    diagnostics.push(report("BG1006", { problem, help: null }, spanAt(source, start, end)));
  } else if (written.has(key)) {
    diagnostics.push(report("BG1007", { key }, spanAt(source, start, end)));
  } else {
    written.add(key);
    entries.set(key, { key: { source, start, end }, value });
  }
}

/** A key is what the user sees: `1.0`, `yes` and `null` are the texts "1.0", "yes" and "null". */
function keyText(node: ParsedNode): string | null {
  if (!isScalar(node)) return null;
  return node.type === "PLAIN" || typeof node.value !== "string" ? node.source : node.value;
}

function isMergeKey(node: ParsedNode): boolean {
  return isScalar(node) && node.type === "PLAIN" && node.source === "<<";
}

function mergeIn(filling: Filling, value: SourceNode, range: Range): void {
  const { building, entries } = filling;
  const maps = value.kind === "list" ? value.items : [value];
  for (const map of maps) {
    if (map.kind !== "map") reportNoMap(building, range);
    else if (spend(building, map.entries.size, range)) {
      for (const [key, entry] of map.entries) if (!entries.has(key)) entries.set(key, entry);
      filling.size += map.entries.size;
    }
  }
}

function reportNoMap({ source, diagnostics }: Building, { start, end }: Range): void {
  const params = { expected: "a map, or a list of maps, to merge in", found: "something else", help: null };
  diagnostics.push(report("BG1009", params, spanAt(source, start, end)));
}

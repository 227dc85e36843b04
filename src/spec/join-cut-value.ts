import { isScalar, type YAMLMap } from "yaml";
import { report } from "../diagnostics/report.js";
import type { Building, Built } from "./building.js";
import { spanAt } from "./source-text.js";

/** A value put together again, and how many pairs of the map its pieces had become. */
interface Joined {
  readonly built: Built;
  readonly pairs: number;
}

/**
 * In `{price: decimal(6, 2), a: int}` YAML reads the value `decimal(6` and a key `2)`. Such a value is put together again, so
 * that BG1021 is the only complaint; null where the value at `index` was not cut.
 */
export function joinCutValue(building: Building, map: YAMLMap.Parsed, index: number): Joined | null {
  const value = map.items[index]?.value;
  if (map.flow !== true || !isScalar(value) || value.type !== "PLAIN") return null;
  if (openBrackets(value.source) <= 0) return null;
  const { source } = building;
  const [start] = value.range;
  for (let next = index + 1; next < map.items.length; next += 1) {
    const pair = map.items[next];
    if (pair === undefined || (pair.value !== null && pair.value.range[1] > pair.value.range[0])) return null;
    const [, end] = pair.key.range;
    const text = source.text.slice(start, end);
    if (openBrackets(text) > 0) continue;
    building.diagnostics.push(report("BG1021", { value: text }, spanAt(source, start, end)));
    const node = { kind: "scalar", value: text, text, isQuoted: false, source, start, end } as const;
    return { built: { node, size: 1, depth: 0 }, pairs: next - index + 1 };
  }
  return null;
}

function openBrackets(text: string): number {
  return text.split("(").length - text.split(")").length;
}

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wrongValue } from "./schema-problems.js";
import type { MapNode } from "./source-node.js";
import type { FieldSpec } from "./spec.js";

interface BoundRule {
  readonly expected: string;
  readonly holds: (bound: number | string) => boolean;
}

const RULES: Readonly<Record<string, BoundRule>> = {
  int: { expected: "a whole number", holds: (bound) => Number.isSafeInteger(bound) },
  float: { expected: "a number", holds: (bound) => typeof bound === "number" },
  bigint: { expected: "a whole number", holds: (bound) => /^-?\d+$/.test(String(bound)) },
  decimal: { expected: "a number like 1.50", holds: (bound) => /^-?\d+(?:\.\d+)?$/.test(String(bound)) },
};

/** BG1009 for a lowest or highest value that the field's type cannot hold. */
export function boundProblem(field: FieldSpec, key: string, node: MapNode): readonly Diagnostic[] {
  if (key !== "minimum" && key !== "maximum") return [];
  const bound = field[key];
  const rule = RULES[field.type];
  const value = node.entries.get(key)?.value;
  if (bound === undefined || rule === undefined || value === undefined || rule.holds(bound)) return [];
  return [wrongValue(value, rule.expected)];
}

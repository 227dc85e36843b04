import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { boundProblem } from "./bound-problem.js";
import { isTypeWord, takersOf, typeRule, type ConstraintKey, type TypeWord } from "./field-types.js";
import { spanOf, type MapNode } from "./source-node.js";
import type { FieldSpec } from "./spec.js";
import { FIELD_ONLY } from "./field-only.js";

const CONSTRAINTS: readonly ConstraintKey[] = [
  "default",
  "enum",
  "renamedValues",
  "minLength",
  "maxLength",
  "pattern",
  "trim",
  "minimum",
  "maximum",
  "precision",
  "scale",
  "items",
  "minItems",
  "maxItems",
  "to",
  "onDelete",
];

const RANGES = [
  ["minLength", "maxLength"],
  ["minimum", "maximum"],
  ["minItems", "maxItems"],
] as const;

/** The constraints of a field in the long form against its type: BG1009, BG1018, BG1019, BG1023, BG1027. */
export function checkConstraints(field: FieldSpec, type: TypeWord, node: MapNode): readonly Diagnostic[] {
  return [
    ...misplaced(type, node),
    ...missing(field, type, node),
    ...wrongItems(field, node),
    ...wrongBounds(field, node),
  ];
}

function misplaced(type: TypeWord, node: MapNode): readonly Diagnostic[] {
  const { keys } = typeRule(type);
  return CONSTRAINTS.flatMap((key) => {
    const entry = node.entries.get(key);
    if (entry === undefined || keys.includes(key)) return [];
    return [report("BG1018", { key, type, takers: takersOf(key) }, spanOf(entry.key))];
  });
}

function missing(field: FieldSpec, type: TypeWord, node: MapNode): readonly Diagnostic[] {
  const needed = {
    enum: ["enum"],
    array: ["items"],
    ref: ["to"],
    many: ["to"],
    decimal: ["precision", "scale"],
  } as const;
  const keys: readonly ConstraintKey[] = Object.entries(needed).find(([word]) => word === type)?.[1] ?? [];
  const span = spanOf(node.entries.get("type")?.value ?? node);
  return keys
    .filter((key) => field[key] === undefined && !node.entries.has(key))
    .map((key) => report("BG1019", { type, key: `the key "${key}"`, help: null }, span));
}

function wrongItems({ items }: FieldSpec, node: MapNode): readonly Diagnostic[] {
  const entry = node.entries.get("items");
  if (items === undefined || entry === undefined) return [];
  const span = spanOf(entry.value);
  if (isTypeWord(items.type) && !typeRule(items.type).isItem) {
    return [report("BG1023", { type: "array", argument: items.type, help: "an array holds scalars" }, span)];
  }
  return FIELD_ONLY.filter((key) => items[key] !== undefined).map((key) =>
    report("BG1023", { type: "items", argument: key, help: "write it on the array itself" }, span),
  );
}

function wrongBounds(field: FieldSpec, node: MapNode): readonly Diagnostic[] {
  return RANGES.flatMap(([lowKey, highKey]) => {
    const wrong = [lowKey, highKey].flatMap((key) => boundProblem(field, key, node));
    const low = field[lowKey];
    const high = field[highKey];
    if (wrong.length > 0 || low === undefined || high === undefined || Number(low) <= Number(high))
      return wrong;
    const span = spanOf(node.entries.get(highKey)?.value ?? node);
    return [report("BG1027", { low: String(low), high: String(high) }, span)];
  });
}

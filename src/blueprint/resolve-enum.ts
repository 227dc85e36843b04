import { quoted } from "../diagnostics/quoted.js";
import type { FieldSpec } from "../spec/spec.js";
import type { FieldType } from "./field-type.js";
import type { Place } from "./place.js";
import { codePoints, encodingProblem } from "./text-problem.js";

const MOST_VALUES = 200;
const LONGEST_VALUE = 200;

/** The values in the order written. An empty text and blanks at the ends are values like any other. */
export function resolveEnum(spec: FieldSpec, place: Place): Extract<FieldType, { kind: "enum" }> {
  const values = spec.enum ?? [];
  const at = place.at("enum");
  if (values.length === 0)
    at.report("BG2044", { reason: "there are none", help: "list them: enum(low, high)" });
  if (values.length > MOST_VALUES) {
    at.report("BG2044", {
      reason: `there are ${String(values.length)}, at most ${String(MOST_VALUES)} are allowed`,
      help: "make them a resource",
    });
  }
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const reason = seen.has(value) ? `${quoted(value)} is there twice` : valueProblem(value);
    if (reason !== null) at.at(index).report("BG2044", { reason, help: null });
    seen.add(value);
  }
  return { kind: "enum", values: [...seen] };
}

function valueProblem(value: string): string | null {
  const encoding = encodingProblem(value);
  if (encoding !== null) return `${quoted(value)}: ${encoding}`;
  return codePoints(value) > LONGEST_VALUE
    ? `${quoted(value)} is longer than ${String(LONGEST_VALUE)} characters`
    : null;
}

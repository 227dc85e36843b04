import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { BracketTask, Constraints } from "./bracket-task.js";
import type { Token } from "./split-shorthand.js";

type RangeType = "lengths" | "int" | "bigint" | "float";

interface Bounds {
  readonly low: string | undefined;
  readonly high: string | undefined;
}

const NUMBER: Readonly<Record<RangeType, string>> = {
  lengths: String.raw`\d+`,
  int: String.raw`-?\d+`,
  bigint: String.raw`-?\d+`,
  float: String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
};

const HELP: Readonly<Record<RangeType, string>> = {
  lengths: "write the lengths it may have: 1..200, ..200, 5.. or just 200",
  int: "write the lowest and the highest value: 1..5, ..5 or -5..",
  bigint: "write the lowest and the highest value: 1..5, ..5 or -5..",
  float: "write the lowest and the highest value: 0.5..1.5, ..1.5 or 0.5..",
};

/** `1..200`, `..200`, `5..`, and for lengths `200`: bounds that belong to the range. */
export function readRange(task: BracketTask, brackets: Token): Outcome<Constraints> {
  const type = rangeType(task.type);
  const bounds = readBounds(type, brackets.text);
  const span = () => task.locate(brackets.start, Math.max(brackets.end, brackets.start + 1));
  if (bounds === null) {
    const params = { type: task.type, argument: brackets.text.trim(), help: HELP[type] };
    return { value: null, diagnostics: [report("BG1023", params, span())] };
  }
  const { low, high } = bounds;
  if (low !== undefined && high !== undefined && isMore(type, low, high)) {
    return { value: null, diagnostics: [report("BG1027", { low, high }, span())] };
  }
  return { value: constraints(type, bounds), diagnostics: [] };
}

function rangeType(type: BracketTask["type"]): RangeType {
  return type === "int" || type === "bigint" || type === "float" ? type : "lengths";
}

function readBounds(type: RangeType, text: string): Bounds | null {
  const number = NUMBER[type];
  if (type === "lengths" && /^\s*\d+\s*$/.test(text))
    return usable(type, { low: undefined, high: text.trim() });
  const range = new RegExp(String.raw`^\s*(${number})?\s*\.\.\s*(${number})?\s*$`).exec(text);
  if (range === null) return null;
  const [, low, high] = range;
  return low === undefined && high === undefined ? null : usable(type, { low, high });
}

/** Numbers that JavaScript cannot hold exactly are no bounds, except where they stay text. */
function usable(type: RangeType, bounds: Bounds): Bounds | null {
  const holds = (text: string | undefined): boolean =>
    text === undefined ||
    type === "bigint" ||
    (type === "float" ? Number.isFinite : Number.isSafeInteger)(Number(text));
  return holds(bounds.low) && holds(bounds.high) ? bounds : null;
}

function isMore(type: RangeType, low: string, high: string): boolean {
  return type === "bigint" ? BigInt(low) > BigInt(high) : Number(low) > Number(high);
}

function constraints(type: RangeType, { low, high }: Bounds): Constraints {
  const [lowKey, highKey] =
    type === "lengths" ? (["minLength", "maxLength"] as const) : (["minimum", "maximum"] as const);
  const value = (text: string): number | string => (type === "bigint" ? text : Number(text));
  return {
    ...(low === undefined ? {} : { [lowKey]: value(low) }),
    ...(high === undefined ? {} : { [highKey]: value(high) }),
  };
}

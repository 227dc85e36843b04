import { exactDecimal, unitsAt } from "../../blueprint/exact-decimal.js";
import type { ApiChange } from "./api-change.js";
import type { Ways } from "./ways.js";

/** A bound of values, before and after. Null where there is none; text where it is an exact decimal. */
export interface Limit {
  readonly name: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
  /** Values are at least this; otherwise at most. */
  readonly isFloor: boolean;
}

/**
 * A stricter limit refuses what was fine. A wider one breaks nobody by itself, though items may then come with longer texts or larger
 * numbers than before: a client that cannot bear them relied on more than its own requests.
 */
export function limitChange(
  { name, before, after, isFloor }: Limit,
  { change, inBodies, inItems }: Pick<Ways, "change" | "inBodies" | "inItems">,
): readonly ApiChange[] {
  const order = compared(before, after, isFloor ? -Infinity : Infinity);
  if (order === 0 || !(inBodies || inItems)) return [];
  const reason = `${name} is ${String(after ?? "not limited")} instead of ${String(before ?? "not limited")}`;
  const isStricter = isFloor ? order < 0 : order > 0;
  if (!isStricter) return [change("limit-widened", "compatible", reason)];
  return [change("limit-narrowed", inBodies ? "breaking" : "compatible", reason)];
}

/** Negative where `a` is less than `b`; what is not limited counts as `none`. */
function compared(a: Limit["before"], b: Limit["before"], none: number): number {
  const [left, right] = [exactDecimal(a), exactDecimal(b)];
  if (left === null || right === null) {
    const [x, y] = [Number(a ?? none), Number(b ?? none)];
    return x === y ? 0 : x - y;
  }
  const scale = Math.max(left.scale, right.scale);
  const difference = (unitsAt(scale, left) ?? 0n) - (unitsAt(scale, right) ?? 0n);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/**
 * How often a property is tried: a fifth of `full` in the loop one works in, all of it under `npm test`
 * (which sets `BACKEND_GEN_FULL`), as often as asked under `npm run soak`.
 */
export function runs(full: number): { readonly numRuns: number } {
  const soak = process.env["BACKEND_GEN_SOAK"];
  if (soak !== undefined) return { numRuns: Number(soak) };
  return { numRuns: isFull() ? full : Math.ceil(full / 5) };
}

/** Every third of some cases; all of them under `npm test`. */
export function some<T>(cases: readonly T[]): readonly T[] {
  return isFull() ? cases : cases.filter((_, index) => index % 3 === 0);
}

/** How large something is made: a quarter in the loop, all of it under `npm test`. */
export function sized(full: number): number {
  return isFull() ? full : Math.ceil(full / 4);
}

function isFull(): boolean {
  return process.env["BACKEND_GEN_FULL"] !== undefined || process.env["BACKEND_GEN_SOAK"] !== undefined;
}

/** Whether this is `npm run soak`, which tries what takes too long for every day. */
export const IS_SOAK = Boolean(process.env["BACKEND_GEN_SOAK"]);

/** What the specs are drawn with that are not drawn anew each time: `BACKEND_GEN_SEED`, or always the same. */
export const SEED = Number(process.env["BACKEND_GEN_SEED"] ?? 2026);

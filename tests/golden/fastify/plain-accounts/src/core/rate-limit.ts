/** How many requests a caller may make. */

/** So many requests in a window of so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts the requests of each caller against one limit. */
export interface RateLimiter {
  /** Counts a request of `key`. Gives 0 if it may pass, else the whole seconds to wait. */
  hit(key: string): Promise<number>;
}

const UNITS = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3_600],
  ["day", 86_400],
]);

/** Reads `100/minute`, or `off` as null. Throws. */
export function parseRateLimit(text: string): RateLimit | null {
  const limit = text.trim().toLowerCase();
  if (limit === "off") return null;
  const [, requests, unit = ""] = /^([1-9][0-9]{0,8})\/([a-z]+)$/.exec(limit) ?? [];
  const seconds = UNITS.get(unit);
  if (seconds === undefined) {
    throw new Error("must look like 100/minute (second, minute, hour, day) or be off");
  }
  return { requests: Number(requests), seconds };
}

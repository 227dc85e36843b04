/** The rate limit of one process. */

import type { RateLimit, RateLimiter } from "./rate-limit.js";

/** Some 20 MB when full. A flood of addresses then forgets the oldest windows first. */
const MAX_KEYS = 100_000;

interface Window {
  readonly endsAt: number;
  count: number;
}

/**
 * Counts in the memory of this process: N processes allow N times as much.
 *
 * A key's window begins with its first request. All windows are equally long, so the map is ordered
 * by expiry and forgetting the expired ones costs next to nothing.
 */
export class MemoryRateLimiter implements RateLimiter {
  readonly #windows = new Map<string, Window>();

  constructor(
    private readonly limit: RateLimit,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  hit(key: string): Promise<number> {
    const now = this.clock();
    this.#forget(now);
    const window = this.#windows.get(key) ?? { endsAt: now + this.limit.seconds * 1000, count: 0 };
    if (window.count >= this.limit.requests) {
      return Promise.resolve(Math.ceil((window.endsAt - now) / 1000));
    }
    window.count += 1;
    this.#windows.set(key, window);
    return Promise.resolve(0);
  }

  #forget(now: number): void {
    for (const [key, { endsAt }] of this.#windows) {
      if (endsAt > now && this.#windows.size < MAX_KEYS) return;
      this.#windows.delete(key);
    }
  }
}

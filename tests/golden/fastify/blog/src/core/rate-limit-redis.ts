/** The rate limit that many processes share. */

import type { FastifyBaseLogger } from "fastify";
import { Redis } from "ioredis";
import type { RateLimit, RateLimiter } from "./rate-limit.js";

const TIMEOUT_MS = 500;
/** Redis is left alone for so long after a failure: no request waits for it, and one line is logged. */
const PAUSE_MS = 5_000;

/** Counts one request of KEYS[1]; gives the milliseconds to wait, or 0. ARGV: requests, milliseconds. */
const HIT = `
local count = redis.call("INCR", KEYS[1])
local left = redis.call("PTTL", KEYS[1])
if left < 0 then
  redis.call("PEXPIRE", KEYS[1], ARGV[2])
  left = tonumber(ARGV[2])
end
if count <= tonumber(ARGV[1]) then
  return 0
end
return math.max(left, 1)
`;

/** Counts in Redis, in one round trip. While Redis is away everybody passes. */
export class RedisCounter {
  readonly #redis: Redis;
  #resumesAt = -Infinity;

  constructor(
    url: string,
    private readonly log: FastifyBaseLogger,
  ) {
    this.#redis = new Redis(url, {
      commandTimeout: TIMEOUT_MS,
      connectTimeout: TIMEOUT_MS,
      lazyConnect: true,
      // Once: the other end may have closed an idle connection.
      maxRetriesPerRequest: 1,
    });
    // The request that suffers from it tells.
    this.#redis.on("error", () => undefined);
  }

  /** A limiter whose keys start with `prefix`. A key's window begins with its first request. */
  limiter(prefix: string, limit: RateLimit): RateLimiter {
    return { hit: (key) => this.#hit(`${prefix}:${key}`, limit) };
  }

  close(): void {
    this.#redis.disconnect();
  }

  async #hit(key: string, { requests, seconds }: RateLimit): Promise<number> {
    if (performance.now() < this.#resumesAt) return 0;
    try {
      const wait = await this.#redis.eval(HIT, 1, key, requests, seconds * 1000);
      return Math.ceil(Number(wait) / 1000);
    } catch (error) {
      // Whatever is wrong there is no reason to refuse a request.
      this.#pause(error);
      return 0;
    }
  }

  #pause(error: unknown): void {
    const now = performance.now();
    if (now < this.#resumesAt) return;
    this.#resumesAt = now + PAUSE_MS;
    const reason = error instanceof Error ? error.message : String(error);
    this.log.warn(`Redis is not available, so that nothing limits requests: ${reason}`);
  }
}

/** Where the limiters of an application come from. */

import type { FastifyBaseLogger } from "fastify";
import { ApiError } from "./errors.js";
import type { RateLimit, RateLimiter } from "./rate-limit.js";
import { MemoryRateLimiter } from "./rate-limit-memory.js";
import { RedisCounter } from "./rate-limit-redis.js";

const KEY_PREFIX = "other-choices:rate-limit";

/** Makes limiters that all count in Redis, or without one each in the memory of this process. */
export class RateLimiters {
  readonly #counter: RedisCounter | null;

  constructor(redisUrl: string | undefined, log: FastifyBaseLogger) {
    this.#counter = redisUrl === undefined ? null : new RedisCounter(redisUrl, log);
  }

  /** A limiter whose counts no limiter of another name shares. */
  limiter(name: string, limit: RateLimit): RateLimiter {
    return this.#counter?.limiter(`${KEY_PREFIX}:${name}`, limit) ?? new MemoryRateLimiter(limit);
  }

  close(): void {
    this.#counter?.close();
  }
}

/** Counts a request of `key`. Throws a 429 when there have been too many. */
export async function enforce(limiter: RateLimiter, key: string): Promise<void> {
  const wait = await limiter.hit(key);
  if (wait > 0) {
    throw new ApiError(429, "Too many requests", { headers: { "retry-after": String(wait) } });
  }
}

/** Guessing is slow: how often something may be tried. */

import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { RateLimit, RateLimiter } from "../core/rate-limit.js";
import { enforce } from "../core/rate-limiters.js";
import { subscriber } from "../core/request-limit.js";

export const ATTEMPTS: RateLimit = { requests: 10, seconds: 60 };

/**
 * Counts an attempt of the client's address on an account or a token. Throws a 429.
 *
 * Not on an account alone: anybody could keep its owner out.
 */
export async function limitAttempts(
  limiter: RateLimiter,
  { ip }: Pick<FastifyRequest, "ip">,
  subject: string,
): Promise<void> {
  // Hashed: addresses and tokens have no business in Redis.
  const digest = createHash("sha256").update(subject.toLowerCase()).digest("hex");
  await enforce(limiter, `${subscriber(ip)}:${digest}`);
}

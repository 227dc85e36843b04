/** The rate limit at work: who is counted, and what is not. */

import { isIPv6 } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { RateLimiter } from "./rate-limit.js";
import { enforce } from "./rate-limiters.js";

const EXEMPT = new Set(["/health/live", "/health/ready", "/docs", "/openapi.json"]);

/** Answers 429 to who asks too often. Comes after authentication. */
export function installRequestLimit(app: FastifyInstance, limiter: RateLimiter): void {
  app.addHook("onRequest", async (request) => {
    if (!EXEMPT.has(request.routeOptions.url ?? "")) await enforce(limiter, keyOf(request));
  });
}

function keyOf({ caller, ip }: FastifyRequest): string {
  if (caller !== null) return `user:${caller.id}`;
  return `address:${subscriber(ip)}`;
}

/** The address, or of IPv6 the /64 network: a subscriber has at least that many addresses. */
export function subscriber(address: string): string {
  if (!isIPv6(address)) return address;
  const [, ipv4] = /^::ffff:([0-9.]+)$/i.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  // A URL spells an address in one way only.
  const { hostname } = new URL(`http://[${address.replace(/%.*/, "")}]`);
  const [start = "", end] = hostname.slice(1, -1).split("::");
  const groups = start === "" ? [] : start.split(":");
  const others = end === undefined || end === "" ? [] : end.split(":");
  const zeros = Array.from({ length: 8 - groups.length - others.length }, () => "0");
  return `${[...groups, ...zeros, ...others].slice(0, 4).join(":")}::/64`;
}

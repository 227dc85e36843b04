import { expect, test } from "vitest";
import { MemoryRateLimiter } from "../../src/core/rate-limit-memory.js";
import { parseRateLimit } from "../../src/core/rate-limit.js";
import { subscriber } from "../../src/core/request-limit.js";

test.each([
  ["100/minute", { requests: 100, seconds: 60 }],
  ["5/second", { requests: 5, seconds: 1 }],
  ["OFF", null],
])("%s is a limit", (text, limit) => {
  expect(parseRateLimit(text)).toEqual(limit);
});

test.each(["", "100", "0/minute", "-1/minute", "100/fortnight", "1/min"])(
  "%j is no limit",
  (text) => {
    expect(() => parseRateLimit(text)).toThrow("100/minute");
  },
);

test("who asks too often is told when to come back", async () => {
  let now = 1000;
  const limiter = new MemoryRateLimiter({ requests: 2, seconds: 60 }, () => now);
  expect(await limiter.hit("ada")).toBe(0);
  expect(await limiter.hit("ada")).toBe(0);
  expect(await limiter.hit("ada")).toBe(60);
  expect(await limiter.hit("bob")).toBe(0);
  now += 59_500;
  expect(await limiter.hit("ada")).toBe(1);
  now += 1_000;
  expect(await limiter.hit("ada")).toBe(0);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
])("of IPv6 a network counts as one: %s", (address, counted) => {
  expect(subscriber(address)).toBe(counted);
});

import { randomUUID } from "node:crypto";
import { createServer, type Socket } from "node:net";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { enforce, RateLimiters } from "../../src/core/rate-limiters.js";
import { startedApp } from "../support/app.js";

const { app } = await startedApp();
const url = process.env.TEST_REDIS_URL ?? "";
// Where every change is checked, what is not run would not be missed.
const isSkipped = url === "" && process.env.CI === undefined;

const opened: RateLimiters[] = [];

function limitersAt(address: string): RateLimiters {
  const limiters = new RateLimiters(address, app.log);
  opened.push(limiters);
  return limiters;
}

afterEach(() => {
  for (const limiters of opened.splice(0)) limiters.close();
});

test.skipIf(isSkipped)("two processes share a limit", async () => {
  const name = randomUUID();
  const limit = { requests: 2, seconds: 60 };
  const [one, other] = [limitersAt(url).limiter(name, limit), limitersAt(url).limiter(name, limit)];
  expect([await one.hit("ada"), await other.hit("ada")]).toEqual([0, 0]);
  expect(await one.hit("ada")).toBeGreaterThan(50);
  expect(await other.hit("ada")).toBeGreaterThan(50);
  expect(await other.hit("bob")).toBe(0);
});

test.skipIf(isSkipped)("a limiter of another name counts apart", async () => {
  const limiters = limitersAt(url);
  const limit = { requests: 1, seconds: 60 };
  const strict = limiters.limiter(randomUUID(), limit);
  await enforce(strict, "ada");
  await expect(enforce(strict, "ada")).rejects.toMatchObject({ status: 429 });
  await enforce(limiters.limiter(randomUUID(), limit), "ada");
});

test.skipIf(isSkipped)("not one too many passes at once", async () => {
  const name = randomUUID();
  const limit = { requests: 10, seconds: 60 };
  const [one, other] = [limitersAt(url).limiter(name, limit), limitersAt(url).limiter(name, limit)];
  const hits = Array.from({ length: 60 }, (_, index) => (index % 2 ? one : other).hit("ada"));
  expect((await Promise.all(hits)).filter((wait) => wait === 0)).toHaveLength(10);
});

test("without Redis everybody passes", async () => {
  const limiter = limitersAt("redis://127.0.0.1:1/0").limiter("test", { requests: 1, seconds: 60 });
  const waits = await Promise.all(Array.from({ length: 20 }, () => limiter.hit("ada")));
  expect(new Set(waits)).toEqual(new Set([0]));
});

test("a Redis that hangs holds nobody up", async () => {
  const hanging: Socket[] = [];
  const server = createServer((socket) => hanging.push(socket)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const limiter = limitersAt(`redis://127.0.0.1:${port}/0`).limiter("test", {
    requests: 1,
    seconds: 60,
  });
  const started = performance.now();
  expect(await limiter.hit("ada")).toBe(0);
  expect(performance.now() - started).toBeLessThan(10_000);
  // It is left alone for a while.
  const again = performance.now();
  expect(await limiter.hit("ada")).toBe(0);
  expect(performance.now() - again).toBeLessThan(250);
  for (const socket of hanging) socket.destroy();
  server.close();
});

import { expect, test, vi } from "vitest";
import { z } from "zod";
import { USER_IDS } from "../auth/users.js";
import { call, expectError } from "../support/api.js";
import { withApp } from "../support/app.js";
import { headersFor } from "../support/tokens.js";

const ORIGIN = "https://app.example";
const LogLine = z.looseObject({
  level: z.literal("info"),
  request_id: z.string(),
  method: z.literal("GET"),
  route: z.literal("/health/live"),
  status: z.literal(200),
  duration_ms: z.number().min(0),
  user_id: z.literal(USER_IDS.ana),
});
const ana = await headersFor("ana");
const bob = await headersFor("bob");

test.each(["/health/live", "/nowhere"])("%s has the security headers", async (path) => {
  const { headers } = await call("GET", path);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.has("strict-transport-security")).toBe(false);
});

test("a sound request id is kept", async () => {
  const { headers } = await call("GET", "/health/live", { headers: { "x-request-id": "a.b-C_1" } });
  expect(headers.get("x-request-id")).toBe("a.b-C_1");
});

test.each(["", "a b", "a".repeat(129), "a;b", "é"])("any other is replaced: %j", async (given) => {
  const { headers, body } = await call("GET", "/nowhere", { headers: { "x-request-id": given } });
  const id = headers.get("x-request-id");
  expect(id).toMatch(/^[\w.-]+$/);
  expect(id).not.toBe(given);
  expect(body).toMatchObject({ requestId: id });
});

test("HEAD is GET without its body", async () => {
  expect(await call("HEAD", "/health/live")).toMatchObject({ status: 200, text: "" });
});

test("a request is one line of the log, without secrets", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  await withApp({ logLevel: "info" }, async (url) => {
    await call("GET", "/health/live?token=secret", { headers: ana, url });
  });
  const [line = "", ...more] = lines.filter((text) => text.includes("/health/live"));
  expect(more).toEqual([]);
  expect(line).not.toContain("secret");
  LogLine.parse(JSON.parse(line));
});

test("a crash is a 500 that a browser can read", async () => {
  const crash = (): Promise<never> => Promise.reject(new Error("internals"));
  const look = async (url: string): Promise<void> => {
    const answer = await call("GET", "/crash", { headers: { origin: ORIGIN }, url });
    expectError(answer, 500);
    expect(answer.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(answer.body).toMatchObject({ detail: "Internal server error" });
  };
  await withApp({}, look, (app) => app.get("/crash", crash));
});

test("a preflight tells a known origin what it may do", async () => {
  const { status, headers } = await preflight(ORIGIN);
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe(ORIGIN);
  expect(headers.get("access-control-allow-methods")).toContain("PATCH");
});

test("a preflight allows an unknown origin nothing", async () => {
  const { status, headers } = await preflight("https://evil.example");
  expect(status).toBe(204);
  expect(headers.has("access-control-allow-origin")).toBe(false);
});

function preflight(origin: string) {
  const headers = { origin, "access-control-request-method": "PATCH" };
  return call("OPTIONS", "/health/live", { headers });
}

test("too many requests are refused for each user alone", async () => {
  await withApp({ rateLimit: { requests: 1, seconds: 60 } }, async (url) => {
    const ask = (path: string, headers = ana) => call("GET", path, { headers, url });
    expectError(await ask("/nowhere"), 404);
    const refused = await ask("/nowhere");
    expectError(refused, 429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expectError(await ask("/nowhere", bob), 404);
    expect(await ask("/health/live")).toMatchObject({ status: 200 });
  });
});

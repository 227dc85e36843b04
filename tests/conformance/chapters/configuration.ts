import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { signedToken } from "../../support/signed-token.mjs";
import { errorOf, mustItem } from "../../support/answer-body.js";
import type { Answer, Client } from "../../support/http-client.js";
import { type Deployed, refusal, statuses, withBackend } from "../harness/launch.js";
import { exchange, hold, openLine, requestBytes } from "../harness/raw.js";
import { OVER_LIMIT, TASKS } from "../harness/running.js";
import type { Variables } from "../target.js";

const PAGE = "https://app.example";
const OTHER_SECRET = "another-secret-of-at-least-32-bytes-0123456789";

/** Chapter "Configuration": what needs a start of its own, whatever the database. */
export function configuration(deployed: Deployed): void {
  describe("configuration", () => {
    refusals(deployed);
    stopping(deployed);
    rateLimits(deployed);
    tokens(deployed);
    environment(deployed);
  });
}

function refusals(deployed: Deployed): void {
  it.each([
    ["a weak secret", { JWT_SECRET: "short" }, /JWT_SECRET/],
    ["no secret", { JWT_SECRET: undefined }, /JWT_SECRET/],
    ["an unreadable URL", { DATABASE_URL: "nonsense" }, /DATABASE_URL/],
    ["another kind of database", { DATABASE_URL: "mysql://a/b" }, /DATABASE_URL/],
    ["an unknown sslmode", { DATABASE_URL: "postgresql://a/b?sslmode=maybe" }, /DATABASE_URL.*sslmode/],
    [
      "the embedded database in production",
      { APP_ENV: "production", DATABASE_URL: undefined },
      /DATABASE_URL|embedded/i,
    ],
  ])("start-up refuses, with one readable line, %s", async (_, variables, reason) => {
    expect(await refusal(deployed, variables)).toMatch(reason);
  });

  it("start-up refuses what no variable can mean, all of it in one line, and never prints a value", async () => {
    const line = await refusal(deployed, {
      JWT_SECRET: "secret-and-short",
      DATABASE_URL: "postgresql://user:secret-password@/x?port=nine",
      DATABASE_POOL_SIZE: "0",
      RATE_LIMIT: "often",
      LOG_LEVEL: "loud",
      CORS_ORIGINS: "*",
      TRUSTED_PROXIES: "proxy",
      REDIS_URL: "nonsense",
      PORT: "many",
      APP_ENV: "staging",
    });
    for (const name of [
      "JWT_SECRET",
      "DATABASE_POOL_SIZE",
      "RATE_LIMIT",
      "LOG_LEVEL",
      "CORS_ORIGINS",
      "TRUSTED_PROXIES",
      "REDIS_URL",
      "APP_ENV",
    ])
      expect(line).toContain(name);
    expect(line).not.toMatch(/secret-/);
  });
}

function stopping(deployed: Deployed): void {
  it("`SIGTERM` stops taking requests, finishes those under way, and the process exits 0", async () => {
    const server = await deployed().start();
    onTestFinished(async () => {
      await server.stop();
    });
    expect(server.output()).toContain(server.url);
    expect(server.output()).toContain("/docs");
    const bytes = requestBytes("POST", TASKS, { user: "slow", json: { title: `Half a task ${Date.now()}` } });
    const half = await hold(server, bytes);
    const idle = await openLine(server);
    // An answer to a later request: the half one is under way by now, however busy the machine is.
    expect((await exchange(server, requestBytes("GET", "/health/live")))?.status).toBe(200);
    const code = server.stop();
    for (let refused = false; !refused;)
      refused = await openLine(server).then(
        (line) => {
          line.destroy();
          return false;
        },
        () => true,
      );
    expect((await half.release()).status).toBe(201);
    expect(await code).toBe(0);
    idle.destroy();
  });

  it("what was written is there after a restart", async () => {
    const path = await withBackend(deployed, {}, async (request) => {
      const made = mustItem(
        await request("POST", TASKS, { user: "patient", json: { title: `Kept ${Date.now()}` } }),
      );
      return `${TASKS}/${made.id}`;
    });
    await withBackend(deployed, {}, async (request) => {
      expect((await request("GET", path, { user: "patient" })).status).toBe(200);
    });
  });

  it("503 with `Retry-After` while the database cannot be reached, and the process lives", async () => {
    await withBackend(
      deployed,
      { DATABASE_URL: "postgresql://nobody@localhost:1/nowhere" },
      async (request) => {
        for (const [method, path, sent] of [
          ["GET", TASKS, {}],
          ["POST", TASKS, { json: { title: "x" } }],
        ] as const) {
          const answer = await request(method, path, { user: "patient", ...sent });
          expect(errorOf(answer).status_code, path).toBe(503);
          expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
        }
        expect((await request("GET", TASKS)).status).toBe(401);
      },
    );
  });

  it("is live and not ready while the database cannot be reached", async () => {
    const variables = { DATABASE_URL: "postgresql://nobody@localhost:1/nowhere" };
    await withBackend(deployed, variables, async (request) => {
      const answer = await request("GET", "/health/ready");
      expect(errorOf(answer).status_code).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect((await request("GET", "/health/live")).status).toBe(200);
    });
  });
}

function rateLimits(deployed: Deployed): void {
  it("`RATE_LIMIT` counts users and addresses apart, leaves health and documents alone, and says when to come back", async () => {
    await withBackend(deployed, { RATE_LIMIT: "2/minute", CORS_ORIGINS: PAGE }, async (request) => {
      const headers = { origin: PAGE };
      expect(await statuses(3, () => request("GET", TASKS))).toEqual([401, 401, 429]);
      expect(await statuses(3, () => request("GET", TASKS, { user: "ann" }))).toEqual([200, 200, 429]);
      expect(await statuses(1, () => request("GET", TASKS, { user: "bob" }))).toEqual([200]);
      for (const path of ["/health/live", "/health/ready", "/docs", "/openapi.json"])
        expect(await statuses(3, () => request("GET", path)), path).toEqual([200, 200, 200]);
      expect((await request("GET", "/docs-that-are-none")).status).toBe(429);
      const refused = await request("GET", TASKS, { user: "ann", headers });
      expect(errorOf(refused).status_code).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
      await everyErrorIsReadable(request);
    });
  });

  it("the spec's rate limit holds without `RATE_LIMIT`: 100 a minute", async () => {
    await withBackend(deployed, { RATE_LIMIT: undefined }, async (request) => {
      const answers = await Promise.all(
        Array.from({ length: 105 }, () => request("GET", "/api/v1/tasks?limit=1", { user: "eager" })),
      );
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(100);
      expect(answers.filter((answer) => answer.status === 429)).toHaveLength(5);
    });
  });

  it("proxy headers are trusted only from `TRUSTED_PROXIES`", async () => {
    const ask = (request: Client, address: string) => () =>
      request("GET", TASKS, { headers: { "x-forwarded-for": address, forwarded: `for=${address}` } });
    await withBackend(deployed, { RATE_LIMIT: "1/minute" }, async (request) => {
      expect((await ask(request, "192.0.2.1")()).status).toBe(401);
      expect((await ask(request, "192.0.2.2")()).status).toBe(429);
    });
    await withBackend(deployed, { RATE_LIMIT: "1/minute", TRUSTED_PROXIES: "127.0.0.1" }, async (request) => {
      expect(await statuses(2, ask(request, "192.0.2.1"))).toEqual([401, 429]);
      expect((await ask(request, "192.0.2.2")()).status).toBe(401);
      // The last hop is the proxy's word; what stands before it is the client's own.
      expect((await ask(request, "203.0.113.9, 192.0.2.2")()).status).toBe(429);
    });
  });
}

/** A page can read 401, 413 and 429 alike. */
async function everyErrorIsReadable(request: Client): Promise<void> {
  const headers = { origin: PAGE };
  const answers: Answer[] = [
    await request("GET", TASKS, { user: "cleo", headers: { ...headers, "x-request-id": "kept" } }),
    await request("POST", TASKS, { user: "dora", headers: { ...headers, ...OVER_LIMIT } }),
    await request("GET", TASKS, { user: "ann", headers }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, 413, 429]);
  for (const answer of answers) {
    expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  }
}

function tokens(deployed: Deployed): void {
  it("`iss`, `aud` are checked when configured", async () => {
    await withBackend(deployed, { JWT_ISSUER: "us", JWT_AUDIENCE: "api" }, async (request) => {
      for (const [claims, status] of [
        [{ iss: "us", aud: "api" }, 200],
        [{ iss: "us", aud: ["x", "api"] }, 200],
        [{ iss: "us" }, 401],
        [{ aud: "api" }, 401],
        [{ iss: "elsewhere", aud: "api" }, 401],
        [{ iss: ["us"], aud: "api" }, 401],
        [{ iss: "US", aud: "api" }, 401],
        [{ iss: "us", aud: "others" }, 401],
        [{ iss: "us", aud: ["others"] }, 401],
        [{ iss: "us", aud: [] }, 401],
        [{ iss: "us", aud: null }, 401],
        [{ iss: "us", aud: { api: true } }, 401],
      ] as const) {
        const answer = await request("GET", TASKS, { user: "someone", claims });
        expect(answer.status, JSON.stringify(claims)).toBe(status);
      }
    });
  });
}

function environment(deployed: Deployed): void {
  it("`.env` is read in development, and the environment wins over it", async () => {
    const { folder, prefix } = deployed();
    const file = join(folder, ".env");
    // The settings of others forbid variables that they do not know.
    const limit = prefix === "" ? "RATE_LIMIT=1/minute\n" : "";
    await writeFile(file, `${prefix}JWT_SECRET="${OTHER_SECRET}" # a secret\n${limit}`);
    const authorization = `Bearer ${signedToken("someone", {}, OTHER_SECRET)}`;
    const answers = (variables: Variables): Promise<number[]> =>
      withBackend(deployed, variables, async (request) => [
        ...(await statuses(2, () => request("GET", TASKS, { headers: { authorization } }))),
        ...(await statuses(1, () => request("GET", TASKS, { user: "someone" }))),
      ]);
    try {
      expect(await answers({ JWT_SECRET: undefined })).toEqual([200, 200, 401]);
      expect(await answers({})).toEqual([401, 401, 200]);
    } finally {
      await rm(file);
    }
  });

  it("HSTS in production alone; without `CORS_ORIGINS` no page may call", async () => {
    await withBackend(deployed, {}, async (request) => {
      const answer = await request("GET", TASKS, { user: "someone", headers: { origin: PAGE } });
      expect(answer.headers.has("strict-transport-security")).toBe(false);
      expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    });
  });
}

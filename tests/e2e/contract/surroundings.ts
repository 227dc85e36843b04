import { randomUUID } from "node:crypto";
import { expect, it, describe } from "vitest";
import { errorOf } from "../../support/answer-body.js";
import type { GeneratedProject } from "../../support/generated-project.js";
import { type Answer, type Client, clientOf } from "../../support/http-client.js";
import { signedToken } from "../../support/signed-token.mjs";
import { TASKS } from "./running.js";

const PAGE = "https://app.example";
const SECURITY = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};
const MIB = 1_048_576;
const TWO_A_MINUTE = { RATE_LIMIT: "2/minute", CORS_ORIGINS: PAGE };

const CLAIMS: readonly (readonly [object, number])[] = [
  [{ sub: 42 }, 200],
  [{ sub: "x".repeat(255) }, 200],
  [{ sub: "x".repeat(256) }, 401],
  [{ sub: true }, 401],
  [{ sub: null }, 401],
  [{ sub: 1.5 }, 401],
  [{ sub: ["a"] }, 401],
  [{ sub: "a\u0000b" }, 401],
  [{ sub: "\ud800" }, 401],
  [{ iss: "elsewhere" }, 401],
  [{ aud: "others" }, 401],
  [{ exp: "soon" }, 401],
];

/** Runs `look` against a backend of its own. */
async function withBackend(
  project: GeneratedProject,
  variables: Readonly<Record<string, string>>,
  look: (request: Client) => Promise<void>,
): Promise<void> {
  const server = await project.serve(undefined, variables);
  try {
    await look(clientOf(server));
  } finally {
    await server.stop();
  }
}

function expectReadableByThePage(answer: Answer): void {
  expect(answer.headers.get("access-control-allow-origin")).toBe(PAGE);
  expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY);
  expect(answer.headers.get("x-request-id")).toBe(errorOf(answer).request_id);
}

/** What surrounds every answer: headers, CORS, and the rate limit. */
export function surroundingsAreKept(project: () => GeneratedProject): void {
  describe("a web page", () => {
    it("can read every error", () =>
      withBackend(project(), TWO_A_MINUTE, async (request) => {
        const user = randomUUID();
        const headers = { origin: PAGE };
        const body = {
          text: `"${"x".repeat(MIB)}"`,
          headers: { ...headers, "content-type": "application/json" },
        };
        const answers = [
          await request("GET", TASKS, { headers }),
          await request("GET", "/nowhere", { user, headers }),
          await request("POST", TASKS, { user, ...body }),
          await request("GET", TASKS, { user, headers }),
        ];
        expect(answers.map((answer) => answer.status)).toEqual([401, 404, 413, 429]);
        answers.forEach(expectReadableByThePage);
      }));

    it("is told what it may send, and another page is not", () =>
      withBackend(project(), TWO_A_MINUTE, async (request) => {
        const asks = {
          "access-control-request-method": "PATCH",
          "access-control-request-headers": "authorization,if-match",
        };
        const allowed = await request("OPTIONS", TASKS, { headers: { ...asks, origin: PAGE } });
        expect(allowed).toMatchObject({ status: 204, body: null });
        expect(allowed.headers.get("access-control-allow-origin")).toBe(PAGE);
        expect(allowed.headers.get("access-control-allow-methods")).toContain("PATCH");
        expect(allowed.headers.has("access-control-allow-credentials")).toBe(false);
        const other = await request("OPTIONS", TASKS, {
          headers: { ...asks, origin: "https://evil.example" },
        });
        expect(other.headers.has("access-control-allow-origin")).toBe(false);
      }));
  });

  describe("the rate limit", () => {
    it("counts addresses and users apart, and leaves health and documents alone", () =>
      withBackend(project(), TWO_A_MINUTE, async (request) => {
        const statuses = async (path: string, user?: string): Promise<number[]> => {
          const all = [];
          for (let asked = 0; asked < 3; asked += 1)
            all.push((await request("GET", path, user === undefined ? {} : { user })).status);
          return all;
        };
        expect(await statuses(TASKS)).toEqual([401, 401, 429]);
        expect(await statuses(TASKS, "ann")).toEqual([200, 200, 429]);
        for (const path of ["/health/live", "/health/ready", "/docs", "/openapi.json"])
          expect(await statuses(path), path).toEqual([200, 200, 200]);
        expect((await request("GET", "/docs-that-are-none")).status).toBe(429);
      }));
  });

  describe("a token", () => {
    it("names its user in a text or an integer, and who signed it for whom", () =>
      withBackend(project(), { JWT_ISSUER: "us", JWT_AUDIENCE: "api" }, async (request) => {
        for (const [claims, status] of CLAIMS) {
          const token = signedToken("someone", { iss: "us", aud: "api", ...claims });
          const answer = await request("GET", TASKS, { headers: { authorization: `Bearer ${token}` } });
          expect(answer.status, JSON.stringify(claims)).toBe(status);
        }
      }));
  });
}

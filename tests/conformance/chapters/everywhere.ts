import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { signedToken } from "../../support/signed-token.mjs";
import { itemOf } from "../../support/answer-body.js";
import { JSON_HEADERS, type Sent } from "../../support/http-client.js";
import { exchange, requestBytes } from "../harness/raw.js";
import { OVER_LIMIT, type Running, TASKS, chapter, eventually, newUser } from "../harness/running.js";

const SECURITY = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};
const REQUEST_ID = /^[A-Za-z0-9._-]{1,128}$/;

/** Chapter "Everywhere": health, documents, headers and logs. */
export function everywhere(running: Running): void {
  chapter("everywhere", () => {
    it.each(["/health/live", "/health/ready", "/docs", "/openapi.json"])(
      "%s is there without a token",
      async (path) => {
        expect((await running.request("GET", path)).status).toBe(200);
      },
    );

    headers(running);
    requestIds(running);
    logs(running);
    document(running);
  });
}

const ANSWERS: readonly (readonly [number, string, string, Sent])[] = [
  [200, "GET", TASKS, {}],
  [200, "GET", `${TASKS}/{id}`, {}],
  [200, "HEAD", TASKS, {}],
  [304, "GET", `${TASKS}/{id}`, { headers: { "if-none-match": "*" } }],
  [204, "OPTIONS", TASKS, {}],
  [200, "GET", "/health/live", {}],
  [200, "GET", "/docs", {}],
  [200, "GET", "/openapi.json", {}],
  [400, "POST", TASKS, { text: "{", headers: JSON_HEADERS }],
  [404, "GET", "/nowhere", {}],
  [404, "GET", `${TASKS}/none`, {}],
  [405, "PUT", TASKS, {}],
  [413, "POST", TASKS, { headers: OVER_LIMIT }],
  [415, "POST", TASKS, { text: "x", headers: { "content-type": "text/plain" } }],
  [422, "POST", TASKS, { json: {} }],
  [204, "DELETE", `${TASKS}/{id}`, {}],
];

function headers(running: Running): void {
  it.each(ANSWERS)(
    "security headers and `X-Request-ID` on %i to %s %s",
    async (status, method, address, sent) => {
      const user = newUser(running);
      const { id } = itemOf(await user.create({ title: "There" }));
      const answer = await user.request(method, address.replace("{id}", id), sent);
      expect(answer.status).toBe(status);
      expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY);
      expect(answer.headers.get("x-request-id")).toMatch(REQUEST_ID);
      expect(answer.headers.has("x-powered-by")).toBe(false);
    },
  );

  it("a token that is none has them too", async () => {
    const answer = await running.request("GET", TASKS, { headers: { authorization: "Bearer none" } });
    expect(answer.status).toBe(401);
    expect(Object.fromEntries(answer.headers)).toMatchObject(SECURITY);
  });
}

function requestIds(running: Running): void {
  const kept = ["a", "A-Z_0.9", "x".repeat(128), "...", "-"];
  it.each([TASKS, "/nowhere", "/health/live"])("an incoming request id is kept by %s", async (path) => {
    for (const id of kept) {
      const { headers } = await running.request("GET", path, { headers: { "x-request-id": id } });
      expect(headers.get("x-request-id")).toBe(id);
    }
  });

  it.each(["", "two words", "x".repeat(129), "a/b", "a;b", "<script>", "a\tb", "é", "a,b"])(
    "any other request id is replaced: %.20s",
    async (id) => {
      const bytes = requestBytes("GET", TASKS, { headers: { "x-request-id": id } });
      const answer = await exchange(running.server(), bytes);
      const given = answer?.headers.get("x-request-id") ?? "";
      expect(given).toMatch(REQUEST_ID);
      expect(given).not.toBe(id);
    },
  );

  it("requests without one get different ones", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => running.request("GET", TASKS)));
    expect(new Set(answers.map((answer) => answer.headers.get("x-request-id"))).size).toBe(3);
  });
}

function logs(running: Running): void {
  it("one JSON line a request: method, route template, status, duration, user id", async () => {
    const user = newUser(running);
    const { id } = itemOf(await user.create({ title: "x" }));
    const requestId = `log.${randomUUID()}`;
    await user.request("PATCH", `${TASKS}/${id}`, {
      json: { done: true },
      headers: { "x-request-id": requestId },
    });
    const line = await eventually(() => linesWith(running, requestId)[0]);
    expect(linesWith(running, requestId)).toHaveLength(1);
    const entry = z.record(z.string(), z.unknown()).parse(JSON.parse(line));
    expect(entry).toMatchObject({ method: "PATCH", status: 200, user_id: user.id, request_id: requestId });
    expect(entry["route"]).toMatch(/^\/api\/v1\/tasks\/[{:]/);
    const durations = Object.entries(entry).filter(([name]) => name.startsWith("duration"));
    expect(durations.map(([, value]) => typeof value)).toEqual(["number"]);
  });

  it("never a token, password, body or query string in the log, whatever goes wrong", async () => {
    const user = newUser(running);
    const secret = `secret-${randomUUID()}`;
    const requestId = `quiet.${randomUUID()}`;
    const headers = { "x-request-id": requestId };
    await user.request("POST", TASKS, { json: { title: secret }, headers });
    await user.request("POST", TASKS, { json: { title: [secret] }, headers });
    await user.request("POST", TASKS, { text: `{${secret}`, headers: { ...headers, ...JSON_HEADERS } });
    await user.request("GET", `${TASKS}?q=${secret}&nonsense=${secret}`, { headers });
    await user.request("GET", `/nowhere/${secret}`, { headers });
    await running.request("GET", TASKS, { headers: { ...headers, authorization: `Bearer ${secret}` } });
    await running.request("GET", TASKS, { headers: { ...headers, cookie: secret } });
    await eventually(() => linesWith(running, requestId)[6]);
    expect(running.server().output()).not.toContain(secret);
    expect(running.server().output()).not.toContain(`${signedToken("x").split(".")[0] ?? ""}.`);
  });

  it("what is logged stays on one line, whatever the request holds", async () => {
    const requestId = `line.${randomUUID()}`;
    const user = newUser(running, 'a\n{"forged": true}\r\u2028');
    await user.request("GET", TASKS, { headers: { "x-request-id": requestId } });
    await user.request("GET", "/x%0a%7b%22forged%22:true%7d", { headers: { "x-request-id": requestId } });
    await eventually(() => linesWith(running, requestId)[1]);
    expect(running.server().output()).not.toMatch(/^{"forged"/m);
    for (const line of linesWith(running, requestId)) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
}

function document(running: Running): void {
  it("`/openapi.json` is 3.1 and has every operation of the spec, and no other", async () => {
    const answer = await running.request("GET", "/openapi.json");
    const openApi = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(answer.body);
    expect(openApi.openapi).toMatch(/^3\.1\./);
    const methods = (start: RegExp) =>
      Object.entries(openApi.paths)
        .filter(([path]) => start.test(path))
        .flatMap(([, item]) => Object.keys(item))
        .sort();
    expect(methods(/^\/api\/v1\/tasks/)).toEqual(["delete", "get", "get", "patch", "post", "put"]);
    expect(methods(/^\/api\/v1\/events/)).toEqual(["get", "get", "post"]);
    expect(methods(/^\/api\/v1\/profiles/)).toEqual(["delete", "get", "put"]);
    expect(methods(/^\/api\/v1\/drafts/)).toEqual(["patch", "post"]);
  });
}

function linesWith(running: Running, text: string): string[] {
  return running
    .server()
    .output()
    .split("\n")
    .filter((line) => line.includes(text));
}

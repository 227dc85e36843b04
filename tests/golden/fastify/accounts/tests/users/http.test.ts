import { expect, test } from "vitest";
import { call } from "../support/api.js";
import { headersFor } from "../support/tokens.js";

const PATH = "/api/v1/users";
const ABSENT = `${PATH}/00000000-0000-7000-8000-000000000000`;
const eve = await headersFor("eve");

test.each<[method: string, path: string]>([
  ["GET", PATH],
  ["GET", ABSENT],
  ["PATCH", ABSENT],
  ["DELETE", ABSENT],
])("%s %s tells nothing to a caller without a token", async (method, path) => {
  for (const headers of [{}, { authorization: "Bearer x" }]) {
    const content = method === "GET" ? null : "{";
    const answer = await call(method, path, { content, headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  }
});

test.each<[method: string, path: string]>([["GET", PATH]])(
  "%s %s tells nothing to a caller without the role",
  async (method, path) => {
    const content = method === "GET" ? null : "{";
    expect(await call(method, path, { content, headers: eve })).toMatchObject({ status: 403 });
  },
);

test.each<[method: string, path: string]>([
  ["POST", PATH],
  ["PUT", PATH],
  ["PATCH", PATH],
  ["DELETE", PATH],
  ["POST", ABSENT],
  ["PUT", ABSENT],
])("%s %s is not allowed", async (method, path) => {
  const answer = await call(method, path);
  expect(answer.status).toBe(405);
  const allowed = await call("OPTIONS", path);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("allow")).toBe(answer.headers.get("allow"));
  expect(answer.headers.get("allow")?.split(", ")).not.toContain(method);
});

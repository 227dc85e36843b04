import { expect, test } from "vitest";
import { call } from "../support/api.js";

const PATH = "/v2/preferences";
const ABSENT = `${PATH}/9007199254740991`;

test.each<[method: string, path: string]>([
  ["POST", ABSENT],
  ["PATCH", ABSENT],
])("%s %s is not allowed", async (method, path) => {
  const answer = await call(method, path);
  expect(answer.status).toBe(405);
  const allowed = await call("OPTIONS", path);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("allow")).toBe(answer.headers.get("allow"));
  expect(answer.headers.get("allow")?.split(", ")).not.toContain(method);
});

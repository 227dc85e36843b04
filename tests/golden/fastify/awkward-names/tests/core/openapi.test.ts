import { expect, test } from "vitest";
import { z } from "zod";
import { documentText } from "../../src/core/document-routes.js";
import { call } from "../support/api.js";

const Response = z.looseObject({ headers: z.record(z.string(), z.unknown()).optional() });
const Parameter = z.looseObject({ name: z.string(), explode: z.boolean().optional() });
const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  responses: z.record(z.string(), Response),
});
const Document = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

const { paths, components } = Document.parse((await call("GET", "/openapi.json")).body);
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, ...operation })),
);

test("every operation names its errors", () => {
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(["ErrorBody", "ValidationErrorBody"]),
  );
  const errors = ["400", "401", "422", "429", "500", "503"];
  for (const { path, responses } of operations) {
    if (path.startsWith("/health/")) continue;
    expect(Object.keys(responses), path).toEqual(expect.arrayContaining(errors));
  }
});

test("every response has its request id", () => {
  for (const { path, responses } of operations) {
    for (const { headers } of Object.values(responses)) {
      expect(Object.keys(headers ?? {}), path).toContain("X-Request-ID");
    }
  }
});

test("lists in a query are joined by commas", () => {
  for (const { parameters } of operations) {
    for (const { name, explode } of parameters) {
      const isList = name === "include" || name.endsWith("[in]");
      expect(explode === false, name).toBe(isList);
    }
  }
});

test("operations have names that functions can have", () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
});

test("the bounds of 64 bits are exact", () => {
  const note = '"maximum": 9223372036854776000';
  expect(documentText({ minimum: -(2 ** 63), maximum: 2 ** 63, note })).toBe(
    `{"minimum":-9223372036854775808,"maximum":9223372036854775807,"note":${JSON.stringify(note)}}`,
  );
});

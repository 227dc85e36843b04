import { expect, it } from "vitest";
import { filesOf, outputOf, renderedFiles } from "./generated.js";

it("a PATCH leaves fields that are called like what every object has as they are, those never read too", async () => {
  const fields = "{a: string, constructor: 'string? writeOnly', toString: string?}";
  const output = await outputOf(
    `name: x\ntarget: fastify\napi: {casing: camel}\nresources:\n  things: {fields: ${fields}}\n`,
  );
  const artifacts = output.artifacts.filter(({ path }) => path === "src/things/service.ts");
  const [service] = (await renderedFiles({ ...output, artifacts })).values();
  expect(service).toContain("const kept = { constructor: things.constructor, toString: current.toString };");
  expect(service).toContain('import { things } from "./table.js";');
});

it("changes of an account leave fields that are called like what every object has as they are", async () => {
  const users = "users: {fields: {constructor: string, valueOf: string?}, operations: [update]}";
  const files = await filesOf(
    `name: x\ntarget: fastify\napi: {casing: camel}\nauth: {accounts: true}\nresources:\n  ${users}\n`,
  );
  const kept = "constructor: users.constructor, valueOf: users.valueOf";
  for (const path of ["src/auth/repository.ts", "src/auth/grant.ts"])
    expect(files.get(path)?.replace(/\s+/g, " ")).toContain(kept);
  const schema = files.get("src/users/schema.ts");
  expect(schema).toContain("z.object(fields).pick({ email: true, constructor: true, valueOf: true })");
});

it("a repository that reads no links has nothing that reads them", async () => {
  const fields = "{title: string, related: many(things)}";
  const text = (operations: string) =>
    `name: x\ntarget: fastify\nresources:\n  things: {operations: ${operations}, fields: ${fields}}\n`;
  const path = "src/things/repository.ts";
  expect((await filesOf(text("[create]"))).get(path)).not.toContain("withLinks");
  expect((await filesOf(text("[create, list]"))).get(path)).toContain("async function withLinks");
});

it("a default that no client can send is a word of its enum to the compiler", async () => {
  const fields = "{title: string, state: 'enum(open, shut) readOnly = open'}";
  const text = `name: x\ntarget: fastify\nresources:\n  things: {fields: ${fields}}\n`;
  const service = (await filesOf(text)).get("src/things/service.ts");
  expect(service).toContain('state: "open" as const,');
});

it("tests of links import all types that they name", async () => {
  const fields = "{title: string, related: many(things)}";
  const operations = "[create, list, get, replace, delete]";
  const text = `name: x\ntarget: fastify\nresources:\n  things: {operations: ${operations}, fields: ${fields}}\n`;
  const tests = (await filesOf(text)).get("tests/things/links.test.ts") ?? "";
  expect(tests).toContain("sent?: Body");
  expect(tests).toMatch(/import \{[^}]*\btype Body\b[^}]*\} from "\.\.\/support\/api\.js"/);
});

import { expect, it } from "vitest";
import { filesOf } from "./generated.js";

const textsOf = async (text: string, paths: readonly string[]) => {
  const files = await filesOf(text);
  return paths.map((path) => files.get(path)?.replace(/\s+/g, " "));
};

it("changes leave a field that is called like what every object has as it is, one that is never read too", async () => {
  const things = "things: {softDelete: true, fields: {a: string, constructor: 'string? writeOnly'}}";
  const parts = "parts: {fields: {thing: 'ref(things)', constructor: 'json?'}}";
  const text = `name: x\ntarget: fastify\nresources:\n  ${things}\n  ${parts}\n`;
  const paths = ["src/things/repository.ts", "src/parts/repository.ts", "src/db/deletion.ts"];
  const [repository, parted, deletion] = await textsOf(text, paths);
  expect(repository).toContain("const kept = { constructor: things.constructor };");
  expect(repository).toContain('changes: Omit<PgUpdateSetSource<typeof things>, "constructor">');
  expect(repository).toContain(".set({ ...kept, ...changes, ");
  expect(repository).toContain("{ deleted_at: utcNow(), constructor: things.constructor }");
  expect(parted).toContain("const kept = { constructor: parts.constructor };");
  expect(deletion).toContain("...kept(table)");
});

it("changes of an account leave a field that is called like what every object has as it is", async () => {
  const users = "users: {fields: {constructor: string}, operations: [update]}";
  const text = `name: x\ntarget: fastify\nauth: {accounts: true}\nresources:\n  ${users}\n`;
  const paths = ["src/auth/repository.ts", "src/auth/grant.ts", "src/users/schema.ts"];
  const [repository, grant, schema] = await textsOf(text, paths);
  expect(repository).toContain("constructor: users.constructor");
  expect(grant).toContain("constructor: users.constructor");
  expect(schema).toContain("z.object(fields).pick({ email: true, constructor: true })");
});

it("a field, relation or filter called constructor is absent where nobody gave it", async () => {
  const things = "things: {fields: {a: string, constructor: string?}, filter: [constructor]}";
  const parts = "parts: {fields: {b: string, constructor: 'ref(things)'}}";
  const text = `name: x\ntarget: fastify\nresources:\n  ${things}\n  ${parts}\n`;
  const [rows, includes, validation] = await textsOf(text, [
    "tests/parts/rows.ts",
    "src/parts/includes.ts",
    "src/core/validation.ts",
  ]);
  expect(rows).toContain("constructor: null");
  expect(includes).toContain("{ ...row, constructor: undefined }");
  expect(validation).toContain("Object.assign(Object.create(null), given)");
});

it("a field called constructor that no client sends is null in a new row", async () => {
  const things = "things: {fields: {a: string, constructor: string? readOnly}}";
  const [service] = await textsOf(`name: x\ntarget: fastify\nresources:\n  ${things}\n`, [
    "src/things/service.ts",
  ]);
  expect(service).toContain("...thing, constructor: null, created_at: now");
});

it("only what is sent counts as a change of a field that never changes", async () => {
  const things = "things: {fields: {a: string, constructor: string immutable}}";
  const [immutable] = await textsOf(`name: x\ntarget: fastify\nresources:\n  ${things}\n`, [
    "src/core/immutable.ts",
  ]);
  expect(immutable).toContain("Object.hasOwn(changes, name) && changes[name] !== undefined");
});

it("a project without a field called constructor says nothing of it", async () => {
  const things = "things: {softDelete: true, fields: {a: string, thing: ref(things)?}}";
  const files = await filesOf(`name: x\ntarget: fastify\nresources:\n  ${things}\n`);
  for (const path of ["src/db/deletion.ts", "src/things/service.ts", "src/core/validation.ts"])
    expect(files.get(path)).not.toMatch(/kept\(|const kept|given/);
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

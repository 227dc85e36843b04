import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resolveBlueprint } from "../../src/blueprint/resolve.js";
import { readBlueprint } from "../../src/cli/read-blueprint.js";
import { testEngine } from "../cli/test-engine.js";

/** What is found in a spec, as "BG2080 at 5:14: message". */
function findingsOf(text: string): readonly string[] {
  const files = [{ path: "backend.yaml", text }];
  const { diagnostics } = readBlueprint(testEngine({ resolve: resolveBlueprint }), files);
  return diagnostics.map(({ code, span, message }) => `${code} at ${span?.line}:${span?.column}: ${message}`);
}

const codesOf = (text: string) => findingsOf(text).map((finding) => finding.slice(0, 6));

/** A spec with one resource; `lines` are its keys, `auth` the block of that name. */
const specOf = (lines: string, auth = "{roles: [admin]}") =>
  `name: shop\nauth: ${auth}\nresources:\n  things:\n${lines.trim().replace(/^ */gm, "    ")}\n`;

const fixed = "operations: [list, get, create]";

describe("a filter over everybody's rows", () => {
  const filtered = (field: string, more = `owner: none\n${fixed}`) =>
    codesOf(specOf(`fields: {name: ${field}}\nfilter: [name]\n${more}`));

  it.each(["string(1..80)", "int", "date?", "uuid", "email", "text"])("of type %s needs an index", (type) => {
    expect(filtered(type)).toEqual(["BG2080"]);
  });

  it.each(["boolean", "enum(low, high)"].map((type) => `"${type}"`))("of type %s is left alone", (type) => {
    expect(filtered(type)).toEqual([]);
  });

  it.each([
    ["the word index", "string(1..80) index", `owner: none\n${fixed}`],
    ["the word unique", "string(1..80) unique", `owner: none\n${fixed}`],
    ["an index that begins with it", "string(1..80)", `owner: none\n${fixed}\nindexes: [[name, created_at]]`],
    ["an order of its own", "string(1..80)", `owner: none\n${fixed}\nsort: [name]`],
  ])("is served by %s", (_, type, more) => {
    expect(filtered(type, more)).toEqual([]);
  });

  it("is not served by an index that begins with another field", () => {
    expect(filtered("string(1..80)", `owner: none\n${fixed}\nindexes: [[created_at, name]]`)).toEqual([
      "BG2080",
    ]);
  });

  it("is not served by an index of one owner's rows, where all may see all", () => {
    const open = "access: {list: user}";
    expect(filtered("string(1..80)", `${open}\nindexes: [name]`)).toEqual(["BG2080"]);
    expect(filtered("string(1..80)", `${open}\nsort: [name]`)).toEqual([]);
  });

  it("is not there where users see their own rows, though a role may see all", () => {
    expect(filtered("string(1..80)", "owner: user")).toEqual([]);
    expect(filtered("string(1..80)", "access: {list: [owner, admin]}")).toEqual([]);
  });

  it("is not there where there is no list", () => {
    expect(filtered("string(1..80)", "owner: none\noperations: [get]")).toEqual([]);
  });

  it("matters without authentication too, and is said at the name in the list", () => {
    const spec = specOf("fields: {a: boolean, name: string}\nfilter: [a, name]", "{strategy: none}");
    expect(findingsOf(spec)).toEqual([
      expect.stringMatching(/^BG2080 at 6:17: filter by name: no index serves it/),
    ]);
  });

  it("goes when one does what its help says", () => {
    const helps = (more: string) =>
      readBlueprint(testEngine({ resolve: resolveBlueprint }), [
        { path: "backend.yaml", text: specOf(`fields: {name: string}\nfilter: [name]\n${more}`) },
      ]).diagnostics.map(({ help }) => help);
    expect(helps(`owner: none\n${fixed}`)).toEqual(["add name to indexes"]);
    expect(helps("access: {list: public}")[0]).toMatch(/^put name into sort too/);
  });
});

describe("an order of everybody's rows", () => {
  it("needs values that fit into an index", () => {
    const sorted = (type: string, owner: string) =>
      codesOf(specOf(`fields: {body: ${type}}\nsort: [body]\n${owner}\n${fixed}`));
    expect(sorted("text", "owner: none")).toEqual(["BG2080"]);
    expect(sorted("string", "owner: none")).toEqual([]);
    expect(sorted("text", "owner: user")).toEqual([]);
  });
});

describe("rows without an owner", () => {
  const shared = (more: string, auth?: string) =>
    findingsOf(specOf(`owner: none\nfields: {a: int}\n${more}`, auth));

  it("are everybody's to change, which somebody has to say", () => {
    expect(shared("sort: [a]")).toEqual([
      "BG2081 at 5:12: things has no owner, so that every user may replace, update, delete every row",
    ]);
    expect(shared("access: {update: admin, delete: user}")).toEqual([
      "BG2081 at 5:12: things has no owner, so that every user may replace every row",
    ]);
  });

  it.each([
    ["somebody said it", "access: {replace: user, update: user, delete: user}", undefined],
    ["a role keeps them", "access: {replace: admin, update: admin, delete: admin}", undefined],
    ["nobody can change them", fixed, undefined],
    ["there is no authentication", "sort: [a]", "{strategy: none}"],
  ])("give no warning where %s", (_, more, auth) => {
    expect(shared(more, auth)).toEqual([]);
  });
});

describe("what is public", () => {
  it("may be read, and added to where rows have no owner, and not be changed", () => {
    const all =
      "access: {list: public, get: public, create: public, replace: admin, update: public, delete: public}";
    expect(findingsOf(specOf(`owner: none\nfields: {a: int}\n${all}`))).toEqual([
      expect.stringMatching(/^BG2082 at 7:\d+: anyone on the internet may update every row of things$/),
      expect.stringMatching(/^BG2082 at 7:\d+: anyone on the internet may delete every row of things$/),
    ]);
  });

  it("are not the addresses of users", () => {
    const users = (holder: string) =>
      `name: shop\nauth: {accounts: true}\nresources:\n  users:\n    operations: [list, get]\n    access: {list: ${holder}, get: owner}\n    fields: {nick: string}\n`;
    expect(codesOf(users("public"))).toEqual(["BG2085"]);
    expect(codesOf(users("user"))).toEqual([]);
  });
});

describe("a field whose name says more than its type", () => {
  it.each([
    ["password: string", ["BG2083"]],
    ["adminPassword: text?", ["BG2083"]],
    ["password: password", []],
    ["password_hint: string", []],
    ["price: float", ["BG2084"]],
    ["unitPrice: float?", ["BG2084"]],
    ["price: decimal", []],
    ["priceless: float", []],
    ["weight: float", []],
  ])("%s: %j", (field, codes) => {
    expect(codesOf(specOf(`fields: {${field}}`))).toEqual(codes);
  });
});

it("no warning is given about a spec with errors, of which it could be wrong", () => {
  expect(codesOf(specOf("owner: none\nfields: {price: float, size: nit}"))).toEqual(["BG1003"]);
  expect(codesOf(specOf("owner: none\nfields: {price: float}\nsort: [prize]"))).toEqual(["BG2020"]);
});

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

it.each(readdirSync(examples))("our own example %s gives none", (name) => {
  expect(findingsOf(readFileSync(`${examples}${name}`, "utf8"))).toEqual([]);
});

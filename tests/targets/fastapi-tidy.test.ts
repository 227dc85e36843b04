import { describe, expect, it } from "vitest";
import { findings, formatted } from "../render/ruff.js";
import { outputOf, renderedFiles } from "./generated.js";

/** A file of the project of some resources; no other is printed. */
async function fileOf(path: string, resources: string, settings = ""): Promise<string> {
  const output = await outputOf(`name: shop\n${settings}resources:\n${resources}`);
  const artifacts = output.artifacts.filter((artifact) => artifact.path === path);
  const text = (await renderedFiles({ ...output, artifacts })).get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}

/** What the linter finds unused, and whether the formatter would leave the file alone. */
function tidy(text: string): unknown {
  return { unused: findings(text, ["F"]), isFormatted: formatted(text) === text };
}

const TIDY = { unused: [], isFormatted: true };

describe("generated tests", () => {
  it("import nothing for references that no test changes", async () => {
    const resources =
      "  xs: {operations: [create], fields: {n: int, y: ref(ys)?}}\n  ys: {fields: {n: int}}\n";
    const text = await fileOf("tests/xs/test_references.py", resources);
    expect(tidy(text)).toEqual(TIDY);
    expect(text).not.toContain("import pytest");
  });

  it("make no item where none is included", async () => {
    const resources =
      "  xs: {operations: [create, list], fields: {x: many(ys)}}\n  ys: {operations: [get], fields: {p: 'string?'}}\n";
    const self = "  xs: {operations: [create, get], unique: [n], fields: {n: 'enum(a)', x: ref(xs)?}}\n";
    expect(tidy(await fileOf("tests/xs/test_includes.py", resources))).toEqual(TIDY);
    const text = await fileOf("tests/xs/test_includes.py", self);
    expect(tidy(text)).toEqual(TIDY);
    expect(text).not.toContain("BODIES");
  });

  it("break no unique rule with a reference that no test sets", async () => {
    const resources = "  xs: {unique: [x], fields: {n: int, x: ref(xs)?}}\n";
    expect(await fileOf("tests/xs/test_http.py", resources)).not.toContain("test_a_unique_rule_is_kept");
    expect(await fileOf("tests/xs/examples.py", resources)).toContain('"n": 3');
  });
});

it("no test sends a reference to an item of its own kind that only the server sets", async () => {
  const resources = "  xs: {fields: {n: int, x: ref(xs)? readOnly}}\n";
  expect(await fileOf("tests/xs/test_includes.py", resources)).not.toContain("x_id");
});

it("what Bob's items refer to is imported only where he makes some", async () => {
  const resources = "  xs: {fields: {n: int, x: ref(xs)?, y: ref(ys)}}\n  ys: {fields: {n: int}}\n";
  expect(tidy(await fileOf("tests/xs/test_http.py", resources))).toEqual(TIDY);
});

it("an owned resource whose items cannot be reached one by one has tests", async () => {
  const resources = "  xs: {operations: [list, create], fields: {n: int}}\n";
  expect(tidy(await fileOf("tests/xs/test_http.py", resources))).toEqual(TIDY);
});

describe("generated queries", () => {
  const accounts = "auth: {accounts: true}\n";

  it("import no type that only the service names", async () => {
    const resources = "  xs: {operations: [create], fields: {n: int}}\n";
    expect(tidy(await fileOf("app/xs/repository.py", resources, accounts))).toEqual(TIDY);
  });

  it("import the type of who links a row that nobody owns", async () => {
    const resources =
      "  xs: {owner: none, operations: [create], fields: {n: int, ys: many(ys)}}\n  ys: {fields: {n: int}}\n";
    const text = await fileOf("app/xs/repository.py", resources, accounts);
    expect(tidy(text)).toEqual(TIDY);
    expect(text).toContain("caller_id: uuid.UUID");
  });
});

describe("names of the user's", () => {
  it("a table hides nothing of a library", async () => {
    const resources = "  tables: {fields: {related: many(tables)}}\n";
    expect(tidy(await fileOf("app/tables/models.py", resources))).toEqual(TIDY);
  });

  it.each(["include", "expanded"])("the values of an enum %s are not its schema", async (name) => {
    const resources = `  xs: {fields: {${name}: "enum(a, b)", x: ref(xs)?}}\n`;
    const text = await fileOf("app/xs/schemas.py", resources);
    expect(tidy(text)).toEqual(TIDY);
    expect(text).toContain("Value");
  });

  it("the function that makes ids is not hidden by an item", async () => {
    const text = await fileOf("app/new_ids/service.py", "  new_ids: {fields: {n: int}}\n");
    expect(text).toContain('"id": new_id(),');
    expect(text).not.toContain(" new_id: NewIdCreate");
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { filesOf } from "../targets/generated.js";

/** Numbers are those of docs/complaints.md. */
const spec = `name: shop
resources:
  things:
    fields:
      from: string unique
      class: string
      metadata: json?
      date: date?
      type: enum(mro, name) = mro
    filter: [from, class, type]
  others:
    softDelete: true
    fields:
      name: string unique
`;

describe("generated code", () => {
  let files: ReadonlyMap<string, string>;
  const text = (path: string): string => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`${path} is not generated`);
    return found;
  };

  beforeAll(async () => {
    files = await filesOf(spec);
  });

  it("complaint 55: no field is hidden from Pydantic by an underscore before its name", () => {
    for (const path of ["app/things/schemas.py", "app/things/models.py"])
      expect(text(path)).not.toMatch(/^ {4}_\w+:/m);
    expect(text("app/things/schemas.py")).toMatch(/^ {4}from_: /m);
  });

  it("complaint 56: the tests speak of a field as the schemas do", () => {
    expect(text("tests/things/examples.py")).toContain('"from"');
    expect(text("tests/things/examples.py")).not.toContain("from_");
  });

  it("complaint 74: no module of models or schemas postpones its annotations, which SQLModel and Pydantic read", () => {
    for (const [path, content] of files)
      if (/^app\/.*(models|schemas)\.py$/.test(path)) expect(content).not.toContain("from __future__");
  });

  it("complaint 84: the database holds the words of an enum, not names made of them", () => {
    expect(text("app/things/models.py")).toMatch(/'mro'|"mro"/);
    expect(text("app/things/models.py")).not.toMatch(/\bEnum\(/);
  });

  it("complaints 101, 102: every statement of an owned resource has the owner in its where", () => {
    const repository = text("app/others/repository.py");
    const statements = repository.match(/^_\w+ = (?:select|update|delete)\(.*$/gm) ?? [];
    expect(statements.length).toBeGreaterThan(3);
    for (const statement of statements) expect(statement).toMatch(/\*_is_this_one|_is_owned/);
    expect(repository).toMatch(/^_is_this_one = \(.*_is_owned/m);
    expect(repository).toMatch(/where=\(.*_is_owned/);
  });

  it("complaint 103: the owner is no part of a body", () => {
    const [, create = ""] = /class OtherCreate\b([^]*?)\n\n\n/.exec(text("app/others/schemas.py")) ?? [];
    expect(create).toContain("name:");
    expect(create).not.toMatch(/^ {4}user_id:/m);
  });

  it("complaints 108, 109: each resource has tests, whose rows one file makes", () => {
    for (const name of ["things", "others"])
      expect(text(`tests/${name}/test_http.py`)).toContain(`from tests.${name}.examples import`);
  });
});

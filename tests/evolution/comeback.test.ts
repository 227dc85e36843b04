import { describe, expect, it } from "vitest";
import { deltaOf } from "../../src/evolution/delta.js";
import type { Step } from "../../src/evolution/step.js";
import { blueprintOf } from "../targets/generated.js";

const HEAD = "name: x\nauth: { strategy: none }\nresources:\n  others: { fields: { a: string } }\n";

/** The way back from the second form of a resource to the first, all migrations of it. */
function wayBack(before: string, after: string, head = HEAD): readonly Step[] {
  const [old, next] = [before, after].map((body) => blueprintOf(`${head}  things: { ${body} }\n`));
  if (old === undefined || next === undefined) throw new Error("two specs are needed");
  return [...deltaOf(old, next).stages].reverse().flatMap(({ down }) => down);
}

describe("a column that comes back", () => {
  it("has a value of its own in each row, where no two rows may have the same", () => {
    expect(wayBack("fields: { a: int, b: int unique }", "fields: { a: int }")).toMatchObject([
      { kind: "addColumn", column: { name: "b", isNullable: true }, fill: null },
      { kind: "numberRows", column: { name: "b" } },
      { kind: "setNotNull", column: { name: "b" } },
      { kind: "createIndex", index: { name: "uq_things_b" } },
    ]);
  });

  it("is empty where it may be, whatever its default", () => {
    expect(wayBack("fields: { a: int, b: int? unique = 7 }", "fields: { a: int }")[0]).toMatchObject({
      kind: "addColumn",
      fill: { value: null },
    });
  });

  it("has its default where rows are told from each other without it", () => {
    const before = "fields: { a: string, b: string = en }, unique: [[a, b]]";
    expect(wayBack(before, "fields: { a: string unique }")).toContainEqual(
      expect.objectContaining({ kind: "addColumn", fill: { value: "en" } }),
    );
    const softly = "fields: { a: string unique }, softDelete: true";
    expect(wayBack(before, softly).map(({ kind }) => kind)).toContain("numberRows");
  });

  it.each([
    ["an enum", "fields: { a: int, b: 'enum(x, y) unique' }", "uq_things_b"],
    ["a boolean", "fields: { a: int, b: boolean }, unique: [[a, b]]", "uq_things_a_b"],
  ])("is the same in each row, and says what forbids that: %s", (_, before, rule) => {
    const [added] = wayBack(before, "fields: { a: int }");
    expect(added).toMatchObject({ kind: "addColumn", alikeFor: rule });
  });

  it("is nobody's, rather than somebody's by chance", () => {
    const head = "name: x\nresources:\n";
    const [added, ...others] = wayBack("fields: { a: int unique }", "owner: none, fields: { a: int }", head);
    expect([added, ...others]).toContainEqual(
      expect.objectContaining({ kind: "addColumn", fill: { value: "" }, alikeFor: "uq_things_user_id_a" }),
    );
  });

  it("cannot be told what to refer to", () => {
    const [added] = wayBack("fields: { a: int, b: ref(others) }", "fields: { a: int }");
    expect(added).toMatchObject({ kind: "addColumn", fill: null, column: { isNullable: false } });
  });

  it("comes back whole where text was a number, indexes and all", () => {
    const kinds = wayBack(
      "fields: { a: int unique }, indexes: []",
      "fields: { a: string(1..20) unique }",
    ).map(({ kind }) => kind);
    expect(kinds).toEqual([
      "dropIndex",
      "dropColumn",
      "addColumn",
      "numberRows",
      "setNotNull",
      "createIndex",
    ]);
  });

  it("numbers the rows that have no value when it is required again", () => {
    const kinds = wayBack("fields: { a: int unique }", "fields: { a: int? unique }").map(({ kind }) => kind);
    expect(kinds).toEqual(["numberRows", "setNotNull"]);
  });
});

import { describe, expect, it } from "vitest";
import { deltaOf, isEmptyDelta } from "../../src/evolution/delta.js";
import type { Fills } from "../../src/evolution/fills.js";
import type { Stage, Step } from "../../src/evolution/step.js";
import { isDestructive } from "../../src/evolution/hazard.js";
import { blueprintOf } from "../targets/generated.js";
import { KINDS, isDestructive as needsYes, specOf } from "../e2e/evolution/kinds.js";

const HEAD = "name: x\nauth: { strategy: none }\nresources:\n";

function deltaBetween(before: string, after: string, said?: Fills) {
  const [old, next] = [before, after].map((text) =>
    blueprintOf(text.startsWith("name:") ? text : HEAD + text),
  );
  if (old === undefined || next === undefined) throw new Error("two specs are needed");
  return deltaOf(old, next, said);
}

const things = (fields: string, rest = ""): string => `  things: { fields: { ${fields} }${rest} }\n`;

function between(before: string, after: string, said?: Fills) {
  return deltaBetween(things(before), things(after), said);
}

function words(steps: readonly Step[]): string[] {
  return steps.map((step) => {
    const of = "column" in step ? ` ${step.column.name}` : "index" in step ? ` ${step.index.name}` : "";
    return `${step.kind}${of}`;
  });
}

function shape(stages: readonly Stage[]) {
  return stages.map(({ kind, up, down }) => ({ [kind]: words(up), down: words(down) }));
}

describe("the steps between two specs", () => {
  it("are none where the database is the same", () => {
    expect(isEmptyDelta(between("a: string, b: int = 1", "b: int = 2, a: string(1..255)"))).toBe(true);
  });

  it("are one migration for a column that may be empty", () => {
    expect(shape(between("a: string", "a: string, b: int?").stages)).toEqual([
      { change: ["addColumn b"], down: ["dropColumn b"] },
    ]);
  });

  it("give rows that are there the default of a required column", () => {
    const [stage] = between("a: string", "a: string, b: int = 7").stages;
    expect(stage?.up).toMatchObject([{ kind: "addColumn", fill: { value: 7 } }]);
  });

  it("make a column required behind a guard, when every row has a value", () => {
    const { stages } = between("a: string?", "a: string = no");
    expect(shape(stages)).toEqual([
      { expand: ["addNotNullGuard a"], down: ["dropNotNullGuard a"] },
      { settle: ["fillRows", "validate"], down: [] },
      { contract: ["setNotNull a", "dropNotNullGuard a"], down: ["addNotNullGuard a", "dropNotNull a"] },
    ]);
    expect(stages[1]?.up[0]).toMatchObject({
      columns: [{ column: { name: "a" }, absent: { value: "no" }, mapped: [] }],
    });
  });

  it("create an index before the one that it replaces goes", () => {
    const before = "  things: { fields: { a: string unique } }\n";
    const { stages } = deltaBetween(before, "  things: { softDelete: true, fields: { a: string unique } }\n");
    const [expand, settle, contract] = stages;
    expect(words(expand?.up ?? [])).toEqual(["addColumn deleted_at"]);
    expect(words(settle?.up ?? [])).toContain("createIndex uq_things_a_new");
    expect(words(contract?.up ?? [])).toEqual(
      expect.arrayContaining(["dropIndex uq_things_a", "renameIndex"]),
    );
    expect(contract?.up.find(({ kind }) => kind === "renameIndex")).toMatchObject({
      from: { name: "uq_things_a_new" },
      to: { name: "uq_things_a" },
    });
  });

  it("mend a row for all of its new rules at once", () => {
    const { stages } = between(
      "a: string?, b: 'enum(x, y)'",
      "a: string = no, b: { type: enum, enum: [z, y], renamedValues: { x: z } }",
    );
    const fills = stages.flatMap(({ up }) => up.filter(({ kind }) => kind === "fillRows"));
    expect(fills).toMatchObject([
      { columns: [{ column: { name: "a" } }, { column: { name: "b" }, mapped: [{ from: "x", to: "z" }] }] },
    ]);
  });

  it("lead back to values that the old rule knows", () => {
    const [expand] = between(
      "b: 'enum(x, y)'",
      "b: { type: enum, enum: [z, y], renamedValues: { x: z } }",
    ).stages;
    expect(words(expand?.down ?? [])).toEqual(["dropCheck", "fillRows", "addCheck"]);
    expect(expand?.down[1]).toMatchObject({
      columns: [
        { mapped: [{ from: "z", to: "x" }], allowed: { values: ["x", "y"], otherwise: { value: "x" } } },
      ],
    });
  });

  it("lead back to a value for every row, and leave those that the old rule knows", () => {
    const { stages } = between(
      "a: int, b: 'enum(x, y, z)'",
      "a: int?, b: { type: enum, enum: [x, y], renamedValues: { z: y } }",
    );
    const fills = stages.flatMap(({ down }) => down.filter(({ kind }) => kind === "fillRows"));
    expect(fills).toMatchObject([
      { columns: [{ column: { name: "a" }, absent: { value: 0 } }] },
      { columns: [{ column: { name: "b" }, mapped: [], allowed: { values: ["x", "y", "z"] } }] },
    ]);
  });

  it("tell text that becomes a number again what it becomes", () => {
    const [stage] = between("a: int", "a: string(1..20)").stages;
    expect(stage?.up).toMatchObject([{ kind: "retypeColumn", otherwise: null }]);
    expect(stage?.down).toMatchObject([{ kind: "retypeColumn", otherwise: { value: 0 } }]);
  });

  it("drop tables after those that refer to them, and in a circle the reference first", () => {
    const two =
      "  as: { fields: { b: ref(bs)? } }\n  bs: { fields: { a: ref(as)? } }\n  cs: { fields: { a: ref(as) } }\n";
    const { stages } = deltaBetween(`${things("x: int")}${two}`, things("x: int"));
    expect(words(stages[0]?.up ?? []).map((word) => word.split(" ")[0])).toEqual([
      "dropForeignKey",
      "dropTable",
      "dropTable",
      "dropTable",
    ]);
    const tables = stages[0]?.up.flatMap((step) => (step.kind === "dropTable" ? [step.table] : [])) ?? [];
    expect(tables[0]).toBe("cs");
    expect(stages[0]?.down.map(({ kind }) => kind)).toEqual([
      "createTable",
      "createTable",
      "createTable",
      "addForeignKey",
    ]);
  });
});

describe("what a run warns of", () => {
  it.each([
    ["a dropped column", "a: string, b: int", "a: string", "drops the column things.b"],
    ["text cut", "a: string(1..9)", "a: string(1..5)", "cuts things.a from text of 9 to text of 5"],
    [
      "another type",
      "a: string",
      "a: int = 1",
      "things.a changes from text of 255 to int, which no value survives",
    ],
    [
      "rounding",
      "a: 'decimal(6,4)'",
      "a: 'decimal(6,2)'",
      "turns things.a from decimal(6,4) to decimal(6,2)",
    ],
    ["a table that is written anew", "a: int", "a: bigint", "for which the whole table is written anew"],
  ])("needs a yes: %s", (_, before, after, what) => {
    const { hazards } = between(before, after);
    expect(hazards.filter(isDestructive)).toMatchObject([{ what: expect.stringContaining(what) }]);
  });

  it.each([
    ["longer text", "a: string(1..5)", "a: string(1..9)"],
    ["text of any length", "a: string", "a: text"],
    ["more digits", "a: 'decimal(6,2)'", "a: 'decimal(9,2)'"],
    ["an enum that becomes text", "a: 'enum(x, yy)'", "a: string"],
    ["a field that becomes optional", "a: string", "a: string?"],
  ])("needs none: %s", (_, before, after) => {
    expect(between(before, after).hazards).toEqual([]);
  });

  it("says which rows would stop a migration, and what mends that", () => {
    const { hazards } = between("a: string?, b: 'enum(x, y)'", "a: string, b: 'enum(x)', c: int");
    expect(hazards.filter(({ kind }) => kind === "stops")).toMatchObject([
      { column: "a", help: expect.stringContaining("--fill things.a=VALUE") },
      {
        column: "b",
        what: "rows whose b is y stop it",
        help: expect.stringContaining("renamedValues: { y: new }"),
      },
      { column: "c", what: expect.stringContaining("is new and required") },
    ]);
  });

  it("asks for no value that the command line gives", () => {
    const said = new Map([["things.c", { value: 3 }]]);
    const { hazards, stages } = between("a: string", "a: string, c: int", said);
    expect(hazards).toEqual([]);
    expect(stages[0]?.up).toMatchObject([{ fill: { value: 3 } }]);
  });

  it("refuses ids of another kind", () => {
    const [uuid, int] = ["uuid", "int"].map(
      (ids) => `name: x\ndatabase: { ids: ${ids} }\nresources:\n${things("a: int")}`,
    );
    const { hazards } = deltaBetween(uuid ?? "", int ?? "");
    expect(hazards).toContainEqual(expect.objectContaining({ kind: "impossible", column: "id" }));
  });
});

describe("every kind of change", () => {
  it.each(KINDS)("asks for a yes exactly where something is lost or locked: $change", (kind) => {
    const parents = KINDS.filter(({ resource }) => ["parents", "others", kind.with].includes(resource));
    const specs = (["before", "after"] as const).map((when) =>
      specOf([...new Set([...parents, kind])], when, { target: "fastapi", ids: "uuid" }),
    );
    const { hazards } = deltaBetween(specs[0] ?? "", specs[1] ?? "");
    expect(hazards.some(isDestructive)).toBe(needsYes(kind));
  });
});

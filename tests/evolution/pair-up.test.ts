import { expect, it } from "vitest";
import { carryNames } from "../../src/evolution/carry-names.js";
import { deltaOf } from "../../src/evolution/delta.js";
import { renamedWords } from "../../src/evolution/renamed-words.js";
import { sameResources } from "../../src/evolution/same-resources.js";
import { blueprintOf } from "../targets/generated.js";

const HEAD = "name: x\nauth: { strategy: none }\nresources:\n";
const OTHERS = "  others: { fields: { a: string } }\n";

/** Of things whose fields are written so. */
function blueprints(...fields: readonly [string, string]) {
  const [previous, next] = fields.map((written) =>
    blueprintOf(`${HEAD}${OTHERS}  things: { fields: { ${written} } }\n`),
  );
  if (previous === undefined || next === undefined) throw new Error("two specs are needed");
  return { previous, next };
}

it("what is there under its own name is no other's successor: a field", () => {
  const { previous, next } = blueprints("a: int, b: int", "b: { type: int, renamedFrom: a }");
  const { renames, stages } = deltaOf(previous, next);
  expect(renames).toEqual([]);
  expect(stages.flatMap(({ up }) => up)).toMatchObject([{ kind: "dropColumn", column: { name: "a" } }]);
  expect(sameResources(previous, next)[1]?.fields).toMatchObject([
    { before: { column: "b" }, after: { column: "b" } },
  ]);
  expect(renamedWords(previous, next)).toBeNull();
});

it("what is there under its own name is no other's successor: a relation", () => {
  const { previous, next } = blueprints(
    "as: many(others), bs: many(others)",
    "bs: { type: many, to: others, renamedFrom: as }",
  );
  const { renames, stages } = deltaOf(previous, next);
  expect(renames).toEqual([]);
  expect(stages.flatMap(({ up }) => up)).toMatchObject([{ kind: "dropTable", table: "things_as" }]);
  expect(renamedWords(previous, next)).toBeNull();
});

it("what is there under its own name is no other's successor: a resource", () => {
  const [previous, next] = [
    `${HEAD}  as: { fields: { a: int } }\n  bs: { fields: { a: int } }\n`,
    `${HEAD}  bs: { renamedFrom: as, fields: { a: int } }\n`,
  ].map((text) => blueprintOf(text));
  if (previous === undefined || next === undefined) throw new Error("two specs are needed");
  expect(deltaOf(previous, next).renames).toEqual([]);
  expect(carryNames(previous, next).map(({ now }) => now.table)).toEqual(["as", "bs"]);
  expect(sameResources(previous, next).map(({ before }) => before.table)).toEqual(["bs"]);
});

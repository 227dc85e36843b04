import fc from "fast-check";
import { expect, it } from "vitest";
import { pythonImports } from "../../src/render/python-imports.js";
import { findings } from "./ruff.js";
import { runs } from "../support/runs.js";

/** No keyword begins with k. */
const name = fc.oneof(
  fc.stringMatching(/^k[a-z0-9_]{0,6}$/),
  fc.stringMatching(/^K[A-Za-z0-9]{0,6}$/),
  fc.constantFrom(
    "task2",
    "task10",
    "task02",
    "Task2",
    "Task10",
    "TASK",
    "A1",
    "B",
    "TaskZ",
    "Taskb",
    "ABSENT",
  ),
);
const module = fc.oneof(
  fc.constantFrom(
    "typing",
    "datetime",
    "decimal",
    "collections.abc",
    "uuid",
    "sqlalchemy",
    "sqlmodel",
    "pydantic",
  ),
  name.map((part) => `app.${part.toLowerCase()}.models`),
);

it("imports come in the order that the linter wants", () => {
  const specs = fc.uniqueArray(
    fc.tuple(module, name).map(([from, what]) => `${from}:${what}`),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(specs, (imports) => {
      const block = pythonImports([...imports, "uuid", "datetime as dt", "sqlalchemy as sa"]).text;
      if (block.split("\n").every((line) => line.length <= 100))
        expect(findings(`${block}\n`, ["I"])).toEqual([]);
    }),
    runs(100),
  );
});

it("an import is printed once, with all its names on one line", () => {
  expect(pythonImports(["typing:Any", "app.x:b", "typing:Any", "typing:Annotated"]).text).toBe(
    "from typing import Annotated, Any\n\nfrom app.x import b",
  );
});

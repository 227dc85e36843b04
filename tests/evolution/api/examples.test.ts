import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { compatibility } from "../../../src/evolution/api/compatibility.js";
import { parseLock, serialiseLock } from "../../../src/plan/lock.js";
import type { Blueprint } from "../../../src/blueprint/blueprint.js";
import { goldenSpecs } from "../../support/golden-project.mjs";
import { blueprintOf } from "../../targets/generated.js";

const specs = await Promise.all(
  (await goldenSpecs()).map(
    async ({ name, file }) => [name, blueprintOf(await readFile(file, "utf8"))] as const,
  ),
);

it.each(specs)("a client of %s notices nothing when the spec is that of its lock", (_name, blueprint) => {
  expect(compatibility(locked(blueprint), blueprint)).toEqual([]);
  expect(compatibility(blueprint, locked(blueprint))).toEqual([]);
});

it("whatever becomes of an example, it can be said, and that a client of one breaks on another", () => {
  for (const [before, one] of specs)
    for (const [after, other] of specs)
      expect([
        before,
        after,
        compatibility(locked(one), other).some(({ severity }) => severity === "breaking"),
      ]).toEqual([before, after, before !== after]);
});

/** As `compat` reads it from a commit. */
function locked(blueprint: Blueprint): Blueprint {
  const { value } = parseLock(
    serialiseLock({
      toolVersion: "1.0.0",
      blueprint,
      once: [],
      migrations: [],
      patches: [],
      deleted: [],
      yours: [],
    }),
  );
  if (value === null) throw new Error("a lock that cannot be read");
  return value.blueprint;
}

import { expect, it } from "vitest";
import { NEST } from "../../scripts/peers/nest.mjs";
import { OURS } from "../../scripts/peers/ours.mjs";
import { peersTable, type Result } from "../../scripts/peers/table.mjs";

const [ours] = OURS;
if (ours === undefined) throw new Error("nothing of ours is measured");

const written = { files: 90, lines: 5_831, tests: 92, asserting: 86 };
const figures = {
  help: 1.64,
  one: 8.6,
  many: [20, 160.4],
  peaks: [128, 234],
  written: [written, written],
} as const;
const size = { megabytes: 62.3, packages: 101 };
const measured: Result = { peer: ours, size, work: { ...figures, again: 14.5, changed: 22.1 } };

it("has a row for each thing and a column for each tool", () => {
  const table = peersTable([measured, { peer: NEST, skipped: "no registry" }], [50, 200]);
  expect(table).toContain("|  | backend-gen, fastapi | nest |");
  expect(table).toContain("| start-up, `--help`, × | 1.6 | – |");
  expect(table).toContain("| 200 resources, × | 160 | – |");
  expect(table).toContain("| lines written, 200 resources | 5,831 | – |");
  expect(table).toContain("| tests that assert, one resource | 86 of 92 | – |");
});

it("says why a tool is skipped, and which version it would have been", () => {
  const table = peersTable([{ peer: NEST, skipped: "no registry" }], [50, 200]);
  expect(table).toMatch(/- \*\*nest\*\* \(`@nestjs\/cli` [\d.]+\): skipped, no registry/);
});

it("says why a tool cannot do a thing", () => {
  const work = { ...figures, again: "it refuses", changed: "it takes no fields" };
  const table = peersTable([{ peer: NEST, size, work }], [50, 200]);
  expect(table).toContain("| 200 again, nothing changed, × | – |");
  expect(table).toContain("not again: it refuses; no field changed: it takes no fields.");
});

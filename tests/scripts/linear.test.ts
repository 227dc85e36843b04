import { expect, it } from "vitest";
import { LINEAR, ratePerFurtherResource, ratePerResource } from "../../scripts/growth/linear.mjs";

type Cost = (resources: number) => number;

function growthOf(cost: Cost) {
  return [10, 100, 1_000].map((resources) => [resources, cost(resources)] as const);
}

it("what costs the same for each resource has a rate of 1", () => {
  expect(ratePerResource(growthOf((count) => 3 * count))).toBeCloseTo(1);
  expect(ratePerFurtherResource(growthOf((count) => 3 * count))).toBeCloseTo(1);
});

it("what every run costs is shared among the resources, and left out of what a further one costs", () => {
  const growth = growthOf((count) => 200 + count);
  expect(ratePerResource(growth)).toBeCloseTo(0.4);
  expect(ratePerFurtherResource(growth)).toBeCloseTo(1);
});

it("what grows faster than the resources is over what is allowed", () => {
  expect(ratePerResource(growthOf((count) => count ** 1.2))).toBeGreaterThan(LINEAR);
});

it("a size that was not measured has no rate", () => {
  expect(ratePerResource([[100, 5]])).toBeNaN();
});

/** @typedef {readonly (readonly [resources: number, cost: number])[]} Growth What so many resources cost, in any unit, the fewest first. */

const FEW = 100;
const MANY = 1_000;

/** The most that a resource of 1,000 may cost, in the cost of one of 100. */
export const LINEAR = 1.3;

/** What a resource of 1,000 costs, in the cost of one of 100: what every run costs is shared among them. @param {Growth} growth */
export function ratePerResource(growth) {
  return costOf(growth, MANY) / MANY / (costOf(growth, FEW) / FEW);
}

/** What a further resource costs between 100 and 1,000, in the cost of one below 100: what every run costs is left out. @param {Growth} growth */
export function ratePerFurtherResource(growth) {
  const [least, cost] = growth[0] ?? [Number.NaN, Number.NaN];
  const above = (costOf(growth, MANY) - costOf(growth, FEW)) / (MANY - FEW);
  return above / ((costOf(growth, FEW) - cost) / (FEW - least));
}

/** @param {Growth} growth @param {number} resources */
function costOf(growth, resources) {
  return growth.find(([count]) => count === resources)?.[1] ?? Number.NaN;
}

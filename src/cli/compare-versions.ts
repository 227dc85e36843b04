const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+.*)?$/;

/** Less than 0 where `left` is the older version, 0 where they are equal or one is no version. `1.0.0-rc.1` is older than `1.0.0`. */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [VERSION.exec(left), VERSION.exec(right)];
  if (one === null || other === null) return 0;
  const steps = [1, 2, 3].map((part) => Number(one[part]) - Number(other[part]));
  return steps.find((step) => step !== 0) ?? comparePreviews(one[4], other[4]);
}

function comparePreviews(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  const [one, other] = [left.split("."), right.split(".")];
  for (const [at, part] of one.entries()) {
    const step = comparePart(part, other[at] ?? "");
    if (step !== 0) return step;
  }
  return one.length - other.length;
}

function comparePart(left: string, right: string): number {
  if (left === right) return 0;
  const isNumber = /^\d+$/;
  if (isNumber.test(left) && isNumber.test(right)) return Number(left) - Number(right);
  return left < right ? -1 : 1;
}

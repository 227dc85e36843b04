type Version = readonly number[];

/** A clause of a range: `>=1.2`, `^5`, `~=2.1`, `5.x`. */
const CLAUSE = /^\s*(===|==|~=|>=|<=|!=|=|>|<|\^|~)?\s*v?(\d+(?:\.(?:\d+|[x*]))*)/;

/**
 * Whether a range, of npm or of pip and poetry, allows some version that is at least `lowest`. What cannot be read (a branch of git, a
 * tag, nothing at all) is taken to allow it.
 */
export function allowsVersion(range: string, lowest: string): boolean {
  return range.split("||").some((part) => allowsAll(part, numbersOf(lowest)));
}

function allowsAll(range: string, lowest: Version): boolean {
  // A blank stands between two clauses of npm, and behind an operator means nothing.
  const clauses = range
    .replace(/([<>=~^!])\s+/g, "$1")
    .split(/[\s,]+/)
    .filter((clause) => clause !== "");
  return clauses.every((clause) => {
    const [, operator = "", text] = CLAUSE.exec(clause) ?? [];
    return text === undefined || reaches(operator, text, lowest);
  });
}

function reaches(operator: string, text: string, lowest: Version): boolean {
  const version = numbersOf(text);
  const isWild = /[x*]/.test(text);
  switch (operator) {
    case "<":
      return compare(version, lowest) > 0;
    case "<=":
      return compare(version, lowest) >= 0;
    case "^":
      return (
        compare(
          nextOf(
            version,
            version.findIndex((part) => part > 0),
          ),
          lowest,
        ) > 0
      );
    case "~":
      return compare(nextOf(version, Math.min(1, version.length - 1)), lowest) > 0;
    case "~=":
      return compare(nextOf(version, Math.max(version.length - 2, 0)), lowest) > 0;
    case "":
    case "=":
    case "==":
    case "===":
      // `5` and `5.x` are any 5 for npm; for pip `==5` is 5.0.0.
      return isWild || (operator === "" && version.length < 3)
        ? compare(nextOf(version, version.length - 1), lowest) > 0
        : compare(version, lowest) >= 0;
    default:
      return true;
  }
}

/** The lowest version that is beyond all that are equal up to that part. */
function nextOf(version: Version, part: number): Version {
  const at = part < 0 ? version.length - 1 : part;
  return version.slice(0, at + 1).map((number, index) => (index === at ? number + 1 : number));
}

function compare(one: Version, other: Version): number {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(text: string): Version {
  return text
    .split(".")
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
}

/** What a line of PEP 508 asks for: the name in the form in which names are compared, the extras, and the versions as they are written: ">=0.115,<1". */
export interface Requirement {
  readonly name: string;
  readonly extras: ReadonlySet<string>;
  readonly range: string;
}

const REQUIREMENT =
  /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(?=$|[<>=!~@;(,#\s])([^;#\\]*)/;

/** Reads a line as pip does: `fastapi[standard]>=0.115 ; python_version > "3.10"  # why`. Null where it names no package: a URL alone, a path. */
export function parseRequirement(line: string): Requirement | null {
  const [, name, extras = "", range = ""] = REQUIREMENT.exec(line) ?? [];
  if (name === undefined) return null;
  const named = extras.split(",").map(normalPackageName);
  return {
    name: normalPackageName(name),
    extras: new Set(named.filter((extra) => extra !== "")),
    // Poetry writes `httpx (>=0.27,<1)`.
    range: range.trim().replace(/^\((.*)\)$/s, "$1"),
  };
}

/** PEP 503: case and the kind of separator do not count. */
export function normalPackageName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, "-");
}

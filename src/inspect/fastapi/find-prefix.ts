import type { Candidate, Evidence, Fact } from "../fact.js";
import { decideFact } from "./decide-fact.js";
import type { PythonProject } from "./python-project.js";
import { routerTree, THE_APP, type RouterTree } from "./router-tree.js";

/** A router that includes no other, by the whole prefix that its routes get. */
interface Leaf {
  readonly prefix: string;
  readonly evidence: Evidence;
}

/**
 * The prefix that the project's routers have in common, such as "/api/v1": what two or more of them begin with; of a single one, only
 * what is plainly no resource. Several versions are for a person to choose from. None: they have nothing in common.
 */
export function findPrefix(project: PythonProject): Fact {
  const tree = routerTree(project);
  const leaves = leavesBelow(tree, { router: THE_APP, prefix: "", evidence: null }, []);
  const routers = leaves.filter(({ prefix }) => !OPERATIONS.test(prefix));
  const common = commonPrefix(routers.map(({ prefix }) => prefix));
  const versions = versionsOf(routers);
  if (versions.length > 1) return decideFact(versions, "likely");
  const value =
    routers.length > 1 && distinct(routers) > 1 && common !== "" ? common : (versions[0]?.value ?? "");
  const having = routers.filter(({ prefix }) => startsWith(prefix, value));
  if (value === "" || having.length * 2 < routers.length) return { kind: "none" };
  const kind = having.length === leaves.length ? "certain" : "likely";
  return decideFact([{ value, evidence: having.map(({ evidence }) => evidence) }], kind);
}

/** What tells how the application is doing answers at addresses of its own. */
const OPERATIONS = /\/(health\w*|healthz|live|ready|metrics|status|ping|probe|monitoring|ws)$/;
/** What no resource is called. */
const PLAIN = /^((\/(api|rest|public|internal|v\d+(\.\d+)?|latest))+)(\/|$)/;

function versionsOf(leaves: readonly Leaf[]): readonly Candidate[] {
  const byPrefix = new Map<string, Evidence[]>();
  for (const { prefix, evidence } of leaves) {
    const [, plain = ""] = PLAIN.exec(prefix) ?? [];
    if (plain !== "") byPrefix.set(plain, [...(byPrefix.get(plain) ?? []), evidence]);
  }
  const found = [...byPrefix].map(([value, evidence]) => ({ value, evidence }));
  // "/api" beside "/api/v1" is what they have in common with something older; most routers decide.
  const longest = found.filter(({ value }) => !found.some((other) => other.value.startsWith(`${value}/`)));
  return longest;
}

function distinct(leaves: readonly Leaf[]): number {
  return new Set(leaves.map(({ prefix }) => prefix)).size;
}

function startsWith(prefix: string, start: string): boolean {
  return prefix === start || prefix.startsWith(`${start}/`);
}

function commonPrefix(prefixes: readonly string[]): string {
  const [first = "", ...others] = prefixes;
  const segments = first.split("/");
  const same = segments.findIndex((_, at) => {
    const start = segments.slice(0, at + 1).join("/");
    return !others.every((other) => startsWith(other, start));
  });
  return segments.slice(0, same < 0 ? segments.length : same).join("/");
}

interface Branch {
  readonly router: string;
  readonly prefix: string;
  readonly evidence: Evidence | null;
}

/** A prefix that reading does not show ends the way: nothing is known of what lies below. */
function leavesBelow(
  tree: RouterTree,
  { router, prefix, evidence }: Branch,
  above: readonly string[],
): readonly Leaf[] {
  const inclusions = tree.inclusions.filter(({ parent }) => parent === router);
  if (inclusions.length === 0 || above.includes(router))
    return evidence === null ? [] : [{ prefix, evidence }];
  return inclusions.flatMap((inclusion) => {
    const own = inclusion.child === null ? "" : (tree.prefixes.get(inclusion.child) ?? "");
    if (inclusion.prefix === null) return [];
    const child: Branch = {
      router: inclusion.child ?? "",
      prefix: `${prefix}${inclusion.prefix}${own}`.replace(/\/+$/, ""),
      evidence: evidence ?? inclusion.evidence,
    };
    return leavesBelow(tree, child, [...above, router]);
  });
}

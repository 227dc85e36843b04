import type { Place } from "./place.js";
import { isMemberName } from "./resolve-name.js";

/** A field, relation or resource, and what the spec says it was called before. */
export interface Renaming {
  readonly place: Place;
  /** What the database calls it now. */
  readonly current: string;
  /** The older name as written. */
  readonly written: string | undefined;
  /** What the database called it then. */
  readonly former: string;
  /** Why nothing of ours can have been called so, or null. */
  readonly refusal: string | null;
}

/**
 * The former name of each in the database, null where there was none. Reports those that cannot have been: of several that are there now,
 * none was called like another.
 */
export function resolveRenames(renamings: readonly Renaming[]): (string | null)[] {
  const current = new Set(renamings.map((renaming) => renaming.current));
  const seen = new Set<string>();
  return renamings.map((renaming) => {
    const { written, former, place } = renaming;
    if (written === undefined) return null;
    const problem = renameProblem(renaming, current, seen);
    seen.add(former);
    if (problem === null) return former;
    place.at("renamedFrom").report("BG2065", { name: written, ...problem });
    return null;
  });
}

interface RenameProblem {
  readonly reason: string;
  readonly help: string | null;
}

function renameProblem(
  { current, written = "", former, refusal }: Renaming,
  all: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): RenameProblem | null {
  if (!isMemberName(written))
    return { reason: "no name was ever written so", help: "write it as it stood in the spec" };
  if (former === current) return { reason: "it is called so now", help: "remove renamedFrom" };
  if (refusal !== null) return { reason: refusal, help: null };
  if (all.has(former))
    return { reason: "there is one of that name still", help: "rename one after the other" };
  return seen.has(former)
    ? { reason: "another one was called so already", help: "remove one of the two" }
    : null;
}

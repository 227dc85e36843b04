import { patchesLockFolder } from "./state-paths.js";
import { stableJson } from "./stable-json.js";

/** What a run has inserted into a file of the user's. The lock remembers it, so that it can be taken out again. */
export interface AppliedPatch {
  readonly path: string;
  /** Which of the patches of that file. */
  readonly id: string;
  /** The inserted texts, in the order of the file; none where all of it was there already. */
  readonly inserted: readonly string[];
}

/** The lock's files that remember them: one for each patched file, so that two branches seldom meet. */
export function patchLocks(patches: readonly AppliedPatch[]): readonly [path: string, text: string][] {
  const paths = [...new Set(patches.map(({ path }) => path))];
  return paths.map((path) => {
    // In the order in which they were inserted: what came last has to go first.
    const own = patches.filter((patch) => patch.path === path);
    const text = stableJson({ path, patches: own.map(({ id, inserted }) => ({ id, inserted })) });
    return [patchLockPath(path), text];
  });
}

/** Whether a file of the state folder is such a file. */
export function isPatchLock(path: string): boolean {
  return path.startsWith(`${patchesLockFolder}/`);
}

/** What such a file says. Throws a `TypeError` where it says something else. */
export function patchesIn(raw: unknown): readonly AppliedPatch[] {
  if (!isPatchFile(raw)) throw new TypeError("it names no patches");
  return raw.patches.map(({ id, inserted }) => ({ path: raw.path, id, inserted }));
}

function patchLockPath(path: string): string {
  return `${patchesLockFolder}/${encodeURIComponent(path)}.json`;
}

interface PatchFile {
  readonly path: string;
  readonly patches: readonly Omit<AppliedPatch, "path">[];
}

function isPatchFile(raw: unknown): raw is PatchFile {
  if (typeof raw !== "object" || raw === null || !("path" in raw) || !("patches" in raw)) return false;
  return typeof raw.path === "string" && Array.isArray(raw.patches) && raw.patches.every(isPatch);
}

function isPatch(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null || !("id" in raw) || !("inserted" in raw)) return false;
  const { id, inserted } = raw;
  return (
    typeof id === "string" && Array.isArray(inserted) && inserted.every((text) => typeof text === "string")
  );
}

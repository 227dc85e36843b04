import type { Change } from "./change.js";
import { serialiseLock, type Lock } from "./lock.js";
import { withMoves } from "./moved-files.js";
import type { StateChange } from "./plan.js";
import type { GeneratedFile, PlanInput } from "./plan-input.js";
import { basePathOf, fixedStateFiles, projectLockPath, schemaPath } from "./state-paths.js";

/** What the state folder becomes once `changes` are applied: bases first, then locks, the project's lock last. */
export function planState(input: PlanInput, changes: readonly Change[]): readonly StateChange[] {
  const files = new Map(input.files.map((file) => [file.path, file]));
  const wanted = new Map([
    ...fixedStateFiles,
    [schemaPath, input.schema] as const,
    ...basesAfter(files, changes),
    ...serialiseLock(lockAfter(input, changes)),
  ]);
  const staying = basesThatStay(input, changes);
  const gone = [...input.snapshot.state.keys()].filter((path) => !wanted.has(path) && !staying.has(path));
  const writes = [...wanted].map(([path, text]) => ({
    path,
    before: input.snapshot.state.get(path) ?? null,
    text,
  }));
  const deletes = gone.map((path) => ({ path, before: input.snapshot.state.get(path) ?? null, text: null }));
  return [...writes.filter(({ before, text }) => before !== text), ...deletes].sort(byPathLockLast);
}

function basesAfter(
  files: ReadonlyMap<string, GeneratedFile>,
  changes: readonly Change[],
): [string, string][] {
  return changes.flatMap((change): [string, string][] => {
    const file = files.get(change.path);
    if (file?.ownership !== "managed" || isLeftToUser(change)) return [];
    return [[basePathOf(change.path), file.text]];
  });
}

/** Files of the user's that stand where one of ours would: without a base, they are never updated. */
function isLeftToUser(change: Change): boolean {
  return change.action === "conflict" || (change.action === "kept" && change.because === "yours");
}

function lockAfter(input: PlanInput, changes: readonly Change[]): Lock {
  const { files, lock } = input;
  const { state, disk } = withMoves(input.snapshot, input.moves);
  const written = files.filter((file) => file.ownership === "once").map((file) => file.path);
  const managed = files.filter((file) => file.ownership === "managed").map((file) => file.path);
  const created = new Set(changes.filter(({ action }) => action === "create").map(({ path }) => path));
  const isDeleted = (path: string) => state.has(basePathOf(path)) && !disk.has(path) && !created.has(path);
  const yours = changes
    .filter((change) => change.action === "kept" && isLeftToUser(change))
    .map((change) => change.path);
  const migrations = [
    ...(lock?.migrations ?? []).filter((path) => !input.missingMigrations.includes(path)),
    ...files.filter((file) => file.ownership === "migration").map((file) => file.path),
  ];
  return {
    toolVersion: input.toolVersion,
    blueprint: input.blueprint,
    once: [...new Set([...(lock?.once ?? []), ...written])].sort(),
    migrations: [...new Set(migrations)].sort(),
    patches: input.patched.applied,
    deleted: managed.filter(isDeleted).sort(),
    yours: yours.sort(),
  };
}

/** An edited file that is no longer generated keeps its base, so that it is ours again if its resource comes back. */
function basesThatStay({ snapshot }: PlanInput, changes: readonly Change[]): ReadonlySet<string> {
  const hasEdits = ({ action, path }: Change) =>
    action === "conflict" || (action === "kept" && snapshot.disk.has(path));
  return new Set(changes.filter(hasEdits).map((change) => basePathOf(change.path)));
}

/** The order in which the state is written: the project's lock says that all the rest is there. */
export function byPathLockLast(a: Pick<StateChange, "path">, b: Pick<StateChange, "path">): number {
  const isLast = (change: Pick<StateChange, "path">) => change.path === projectLockPath;
  if (isLast(a) !== isLast(b)) return isLast(a) ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}

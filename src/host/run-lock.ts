import { join } from "node:path";
import { report } from "../diagnostics/report.js";
import { guarded, HostFailure, tidy } from "./host-failure.js";
import type { Host } from "./host.js";
import type { WorkPaths } from "./work-paths.js";

/**
 * Runs `work` as the only run in the project. Throws a `HostFailure` when another one is under way;
 * the lock of a process that has died is taken over.
 */
export function withRunLock<T>(host: Host, work: WorkPaths, run: () => T): T {
  guarded("write", ".backend-gen", () => makeStateFolder(host, work));
  try {
    guarded("write", ".backend-gen/run.lock", () => acquire(host, work));
    try {
      tidy(() => clearDrafts(host, work));
      return run();
    } finally {
      tidy(() => host.files.removeFile(work.runLock));
    }
  } finally {
    tidy(() => host.files.removeEmptyFolder(work.state));
  }
}

function makeStateFolder({ files }: Host, work: WorkPaths): void {
  if (files.kindOf(work.state) === null) files.makeFolder(work.state);
}

function acquire(host: Host, work: WorkPaths): void {
  const { files, processes } = host;
  const own = JSON.stringify({ pid: processes.ownId, start: processes.startOf(processes.ownId) });
  if (files.writeNew(work.runLock, own)) return;
  const found = files.readText(work.runLock) ?? "";
  const owner = ownerOf(found);
  if (owner !== null && processes.startOf(owner.pid) === owner.start) throw busy(owner.pid);
  takeAway(host, work, found);
  if (!files.writeNew(work.runLock, own)) throw busy(owner?.pid ?? 0);
}

/** Removes what runs have left that were killed while they took the lock: `run.lock.<their number>`. */
function clearDrafts({ files, processes }: Host, { state }: WorkPaths): void {
  for (const { name } of files.list(state)) {
    const pid = /^run\.lock\.(\d+)(\.old)?$/.exec(name)?.[1];
    if (pid !== undefined && processes.startOf(Number(pid)) === null) files.removeFile(join(state, name));
  }
}

/** Moves a dead run's lock away first and looks at it then: another run may have been quicker to take over. */
function takeAway({ files, processes }: Host, work: WorkPaths, stale: string): void {
  const aside = `${work.runLock}.${processes.ownId}.old`;
  files.rename(work.runLock, aside);
  const moved = files.readText(aside);
  files.removeFile(aside);
  if (moved === null || moved === stale) return;
  files.writeNew(work.runLock, moved);
  throw busy(ownerOf(moved)?.pid ?? 0);
}

function busy(pid: number): HostFailure {
  return new HostFailure(report("BG3101", { pid }, null));
}

function ownerOf(text: string): { readonly pid: number; readonly start: string } | null {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== "object" || raw === null || !("pid" in raw) || !("start" in raw)) return null;
    return typeof raw.pid === "number" && typeof raw.start === "string"
      ? { pid: raw.pid, start: raw.start }
      : null;
  } catch {
    return null; // Whoever wrote this is no run of ours.
  }
}

import { join } from "node:path";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Change } from "../plan/change.js";
import type { Plan, StateChange } from "../plan/plan.js";
import { byPathLockLast } from "../plan/plan-state.js";
import { stateFolder, undoPath } from "../plan/state-paths.js";
import { hashOf } from "../plan/hash.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { HostFiles } from "./host-files.js";
import { parseUndoRecord, type UndoRecord, type UndoStep } from "./undo-record.js";

/**
 * The plan that takes back the last run in the project at `root`: every file that it changed becomes what it was. Null
 * with the reason where there is no such run (BG3701), or where a file is not as the run left it (BG3702).
 */
export function planUndo(files: HostFiles, root: string): Outcome<Plan> {
  try {
    return undoOf(files, root);
  } catch (error) {
    if (error instanceof HostFailure) return { value: null, diagnostics: [error.diagnostic] };
    throw error;
  }
}

function undoOf(files: HostFiles, root: string): Outcome<Plan> {
  const read = (path: string) => guarded("read", path, () => files.readText(join(root, path)));
  const text = read(undoPath);
  const record = parseUndoRecord(text);
  if (record === null) return refused("nothing has been generated here since the last undo");
  if (record === "damaged") return refused(`what was kept of it in ${undoPath} is damaged`);
  if (record.texts === null) return refused("it changed more than is kept");
  const found = record.steps.map((step) => takeBack(record, step, read(step.path)));
  const changed = found.flatMap((step) => (step.is === "changed" ? [step.path] : []));
  if (changed.length > 0) return { value: null, diagnostics: [report("BG3702", { paths: changed }, null)] };
  const forgotten: StateChange = { path: undoPath, before: text, text: null };
  return { value: planOf(found, forgotten), diagnostics: [] };
}

function refused(reason: string): Outcome<Plan> {
  return { value: null, diagnostics: [report("BG3701", { reason }, null)] };
}

/** What is to become of a file; `changed` is one that somebody has changed since the run. */
type TakenBack =
  | { readonly is: "changed" | "back"; readonly path: string }
  | {
      readonly is: "due";
      readonly path: string;
      readonly before: string | null;
      readonly text: string | null;
      readonly mode: number | null;
    };

function takeBack({ texts }: UndoRecord, step: UndoStep, disk: string | null): TakenBack {
  const { path, after, mode = null } = step;
  const text = step.before === null ? null : (texts?.[step.before] ?? null);
  if (disk === text) return { is: "back", path };
  if (hashOf(disk) !== after) return { is: "changed", path };
  return { is: "due", path, before: disk, text, mode };
}

function planOf(found: readonly TakenBack[], forgotten: StateChange): Plan {
  const due = found.flatMap((step) => (step.is === "due" ? [step] : []));
  const isState = ({ path }: { readonly path: string }) => path.startsWith(`${stateFolder}/`);
  const state = due.filter(isState).map(({ path, before, text }) => ({ path, before, text }));
  const changes = due.filter((step) => !isState(step)).flatMap(changeOf);
  return {
    changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    state: [forgotten, ...state].sort(byPathLockLast),
    diagnostics: [],
    nextSteps: [],
  };
}

function changeOf({ path, before, text, mode }: Extract<TakenBack, { readonly is: "due" }>): Change[] {
  if (text === null) return before === null ? [] : [{ action: "delete", path, before }];
  if (before === null) return [{ action: "create", path, text, ...(mode === null ? {} : { mode }) }];
  return [{ action: "update", path, how: "restored", before, text }];
}

import { report } from "../diagnostics/report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Change } from "./change.js";
import { backupPathOf, decide } from "./decide.js";
import { isHarmless } from "./harmless.js";
import { gitSteps } from "./git-steps.js";
import type { Lock } from "./lock.js";
import type { Plan } from "./plan.js";
import type { PlanInput, SpecEdit } from "./plan-input.js";
import { markedLines } from "./merge-pieces.js";
import { carriedOut, withMoves } from "./moved-files.js";
import { planState } from "./plan-state.js";
import { basePathOf, pathOfBase } from "./state-paths.js";

/** The plan of a run: what becomes of each file that is, was or will be generated. Pure; a conflict adds an error. */
export function makePlan(input: PlanInput): Plan {
  const decided = decideAll(input);
  const changes = [...decided, ...decided.flatMap((change) => backupOf(change, input))];
  const state = planState(input, changes);
  const all = [...changes, ...input.patched.changes, ...input.specEdits.map(specChange)];
  return {
    changes: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    state,
    diagnostics: [
      ...input.diagnostics,
      ...input.patched.diagnostics,
      ...all.flatMap(conflictDiagnostic),
      ...markerDiagnostics(all, input),
      ...input.missingMigrations.map((path) => report("BG3023", { path }, null)),
    ],
    nextSteps: [...gitSteps(input), ...input.nextSteps],
  };
}

function decideAll(input: PlanInput): Change[] {
  const seen = withMoves(input.snapshot, input.moves);
  const next = new Map(input.files.map((file) => [file.path, file]));
  const formerPaths = [...seen.state.keys()].map(pathOfBase).filter((path) => path !== null);
  const paths = new Set([...next.keys(), ...formerPaths]);
  const once = new Set(input.lock?.once);
  const deleted = new Set(input.lock?.deleted);
  return [...paths].flatMap((path) => {
    const file = next.get(path);
    const from = input.moves.get(path) ?? null;
    const change = decide({
      path,
      ownership: file?.ownership ?? "managed",
      base: seen.state.get(basePathOf(path)) ?? null,
      disk: seen.disk.get(path) ?? null,
      next: file?.text ?? null,
      wasWritten: once.has(path),
      wasDeleted: deleted.has(from ?? path),
      isTheirs: isTheirs(path, input.lock),
      edit: input.edits.get(path) ?? null,
      backup: seen.disk.get(backupPathOf(path)) ?? null,
      choices: input.choices,
    });
    return from === null ? [change] : carriedOut(change, from, input.snapshot);
  });
}

/** Whatever may be there before a project is the user's, also where only a later version generates it; else the lock knows. */
function isTheirs(path: string, lock: Lock | null): boolean {
  return isHarmless(path.split("/", 1).join("")) || lock?.yours.includes(path) === true;
}

function specChange({ path, before, text }: SpecEdit): Change {
  if (text === null) return { action: "delete", path, before };
  if (before === null) return { action: "create", path, text };
  if (before === text) return { action: "unchanged", path, isAdopted: false };
  return { action: "update", path, how: "patched", before, text };
}

function conflictDiagnostic(change: Change): Diagnostic[] {
  if (change.action !== "conflict") return [];
  const { path, reason, because } = change;
  return [report("BG3001", { path, reason, because }, null)];
}

function backupOf(change: Change, { snapshot }: PlanInput): Change[] {
  if (change.action !== "update" || change.how !== "overwritten") return [];
  const path = backupPathOf(change.path);
  return snapshot.disk.has(path) ? [] : [{ action: "create", path, text: change.before }];
}

/** What a person still has to settle, from this run or an earlier one. */
function markerDiagnostics(changes: readonly Change[], { snapshot }: PlanInput): Diagnostic[] {
  return changes.flatMap((change) => {
    const text = "text" in change ? change.text : snapshot.disk.get(change.path);
    const lines = change.action === "conflict" ? [] : markedLines(text ?? "");
    return lines.length > 0 ? [report("BG3021", { path: change.path, lines }, null)] : [];
  });
}

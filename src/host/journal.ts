import { join } from "node:path";
import { report } from "../diagnostics/report.js";
import type { HostFiles } from "./host-files.js";
import { guarded, HostFailure } from "./host-failure.js";
import type { WorkPaths } from "./work-paths.js";

/** One rename or delete that a run is about to do. Hashes are null where there is no file. */
export interface JournalStep {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A journal is there only while everything is staged: step `n` has its new text in `<n>.new`, its old one in `<n>.old`. */
export interface Journal {
  readonly version: 1;
  readonly steps: readonly JournalStep[];
  /** Folders that the run makes, parents first: an undone run removes them again. */
  readonly folders: readonly string[];
}

/** The staged new text of a step. */
export function newFileOf(work: WorkPaths, step: number): string {
  return join(work.staging, `${step}.new`);
}

/** The saved old file of a step. */
export function oldFileOf(work: WorkPaths, step: number): string {
  return join(work.staging, `${step}.old`);
}

/** Puts the journal there in one go: it is whole or not there. */
export function writeJournal(files: HostFiles, work: WorkPaths, journal: Journal): void {
  const draft = join(work.staging, "journal");
  files.write(draft, JSON.stringify(journal), 0o644);
  files.rename(draft, work.journal);
}

/** The journal of an interrupted run; null when the last run ended well. Throws a `HostFailure` on a damaged one. */
export function readJournal(files: HostFiles, work: WorkPaths): Journal | null {
  const path = ".backend-gen/journal.json";
  const text = guarded("read", path, () => files.readText(work.journal));
  if (text === null) return null;
  const journal = parse(text);
  if (journal === null) throw new HostFailure(report("BG3111", { path, reason: "it is damaged" }, null));
  return journal;
}

function parse(text: string): Journal | null {
  try {
    const raw: unknown = JSON.parse(text);
    return isJournal(raw) ? raw : null;
  } catch {
    return null; // Not JSON: the one message of the caller's covers it.
  }
}

function isJournal(raw: unknown): raw is Journal {
  if (typeof raw !== "object" || raw === null || !("version" in raw) || raw.version !== 1) return false;
  if (!("steps" in raw) || !Array.isArray(raw.steps) || !raw.steps.every(isStep)) return false;
  return (
    "folders" in raw &&
    Array.isArray(raw.folders) &&
    raw.folders.every((folder) => typeof folder === "string")
  );
}

function isStep(raw: unknown): raw is JournalStep {
  if (typeof raw !== "object" || raw === null) return false;
  const isHash = (value: unknown) => value === null || typeof value === "string";
  return (
    "path" in raw &&
    typeof raw.path === "string" &&
    "before" in raw &&
    isHash(raw.before) &&
    "after" in raw &&
    isHash(raw.after)
  );
}

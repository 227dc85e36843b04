import type { Blueprint } from "../blueprint/blueprint.js";
import type { Diagnostic, Span } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Change } from "./change.js";
import { serialiseLock, type Lock } from "./lock.js";
import type { Edit } from "./merge-edits.js";
import { markedLines } from "./merge-pieces.js";
import type { Snapshot } from "./snapshot.js";
import { lockFolder, pathOfBase, projectLockPath } from "./state-paths.js";

/** A project as it is, and what its spec says now. */
export interface CheckInput {
  readonly blueprint: Blueprint;
  readonly lock: Lock;
  readonly toolVersion: string;
  readonly snapshot: Snapshot;
  /** Migrations that were written and are not there. */
  readonly missingMigrations: readonly string[];
  /** What the user's edits come to, of every edited file. */
  readonly edits: ReadonlyMap<string, Edit>;
}

/** What keeps a project from being what its spec says, and the files with edits, which may be. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly edited: readonly Change[];
}

/** Compares without rendering: what the last run generated stands in the bases, what from in the lock. */
export function checkProject(input: CheckInput): CheckResult {
  const paths = [...input.snapshot.state.keys()].flatMap((path) => pathOfBase(path) ?? []).sort();
  return {
    diagnostics: [
      ...staleness(input),
      ...input.missingMigrations.map((path) => report("BG3307", { path }, null)),
      ...paths.flatMap((path) => missing(input, path)),
      ...paths.flatMap((path) => marked(input, path)),
    ],
    edited: paths
      .filter((path) => input.edits.get(path)?.is === "edited")
      .map((path) => ({ action: "kept", path, because: "edited", reason: "has your edits" })),
  };
}

function staleness({ blueprint, lock, toolVersion }: CheckInput): Diagnostic[] {
  const changed = changedParts(serialiseLock(lock), serialiseLock({ ...lock, blueprint }));
  const { toolVersion: generatedBy } = lock;
  return [
    ...(changed.length > 0 ? [report("BG3301", { changed }, null)] : []),
    ...(generatedBy === toolVersion ? [] : [report("BG3304", { generatedBy, toolVersion }, null)]),
  ];
}

/** The tables whose resource is new, gone or another; `the project` for what is not about one. */
function changedParts(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
  return paths
    .map((path) =>
      path === projectLockPath ? "the project" : path.slice(lockFolder.length + 1, -".json".length),
    )
    .sort();
}

function missing({ lock, snapshot }: CheckInput, path: string): Diagnostic[] {
  const isKnown = snapshot.disk.has(path) || lock.deleted.includes(path);
  return isKnown ? [] : [report("BG3302", { path }, null)];
}

function marked({ snapshot }: CheckInput, path: string): Diagnostic[] {
  const text = snapshot.disk.get(path) ?? "";
  return markedLines(text).map((line) => report("BG3303", { path, line }, lineSpan(path, text, line)));
}

function lineSpan(file: string, text: string, line: number): Span {
  const start = text.split("\n", line - 1).reduce((sum, before) => sum + before.length + 1, 0);
  const length = text.slice(start).search(/\r?\n|$/);
  return { file, start, end: start + length, line, column: 1 };
}

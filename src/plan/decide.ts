import type { Change } from "./change.js";
import { isRestored, type Choices } from "./choices.js";
import { isDocument } from "./harmless.js";
import { isSameText, withLineEndingOf } from "./line-ending.js";
import type { Edit } from "./merge-edits.js";
import { clashesOf, hasMarkers, mergedText, type Clash } from "./merge-pieces.js";

/** All that is known of one path: what we wrote last (`base`), what is there (`disk`), what we would write (`next`). */
export interface FileFacts {
  readonly path: string;
  readonly ownership: "managed" | "once" | "migration";
  readonly base: string | null;
  readonly disk: string | null;
  readonly next: string | null;
  /** A `once` file that an earlier run has written. */
  readonly wasWritten: boolean;
  /** The lock already notes that the user has deleted this file. */
  readonly wasDeleted: boolean;
  /** The file was the user's before there was a project (a README, a LICENSE, a .gitignore): it stays. */
  readonly isTheirs: boolean;
  /** What the difference between disk and base comes to, where that was looked at. */
  readonly edit: Edit | null;
  /** What stands where a backup of it would go. */
  readonly backup: string | null;
  readonly choices: Choices;
}

/**
 * What one run does to one file: the truth table of the design, first matching row wins.
 * Never overwrites a byte that the user wrote; line endings do not count as edits.
 */
export function decide(facts: FileFacts): Change {
  if (facts.ownership !== "managed") return decideOnce(facts);
  return facts.base === null ? decideWithoutBase(facts) : decideWithBase(facts, facts.base);
}

function decideOnce({ path, ownership, disk, next, wasWritten }: FileFacts): Change {
  if (disk !== null || (wasWritten && ownership === "once") || next === null) return unchanged(path);
  return { action: "create", path, text: next };
}

function decideWithoutBase(facts: FileFacts): Change {
  const { path, disk, next, isTheirs, choices } = facts;
  if (next === null) return unchanged(path);
  if (disk === null) return { action: "create", path, text: next };
  if (isSameText(disk, next)) return { action: "unchanged", path, isAdopted: true };
  if (isTheirs) return kept(path, "yours", "yours: it was here before");
  if (choices.strangers === "adopt") return { action: "unchanged", path, isAdopted: true };
  if (choices.strangers === "overwrite") return overwrite(facts, disk, next);
  return conflict(path, "stranger", "a file that backend-gen did not write is in its place");
}

function overwrite({ path, backup }: FileFacts, disk: string, next: string): Change {
  if (backup !== null && backup !== disk)
    return conflict(path, "backup", `${backupPathOf(path)} is in the way of the backup`);
  return { action: "update", path, how: "overwritten", before: disk, text: withLineEndingOf(disk, next) };
}

/** Where a text goes that `--overwrite` replaces. */
export function backupPathOf(path: string): string {
  return `${path}.orig`;
}

function decideWithBase(facts: FileFacts, base: string): Change {
  const { path, disk, next, edit } = facts;
  if (disk === null) return decideDeleted(facts);
  const isEdited = !isSameText(disk, base) && edit?.is !== "base";
  if (next === null) return decideNoLongerGenerated(path, disk, isEdited);
  // To the byte as we wrote it: it takes our line endings too, which are those that prettier is told to use.
  if (disk === base && next !== base) {
    return { action: "update", path, how: "regenerated", before: disk, text: next };
  }
  if (isSameText(next, base)) return unchanged(path);
  if (!isEdited) return update(path, "regenerated", { before: disk, text: next });
  // A merge of two equal changes is that change.
  if (isSameText(disk, next) || edit?.is === "next") return { action: "unchanged", path, isAdopted: true };
  return decideEdited(facts, disk);
}

function decideDeleted({ path, next, wasDeleted, choices }: FileFacts): Change {
  if (next !== null && isRestored(choices, path)) return { action: "create", path, text: next };
  return wasDeleted ? unchanged(path) : kept(path, "deleted", "you deleted it; --restore brings it back");
}

function decideEdited({ path, edit, choices }: FileFacts, disk: string): Change {
  if (hasMarkers(disk))
    return conflict(path, "markers", "it still has the conflict markers of an earlier run");
  if (edit?.is !== "edited")
    return conflict(path, "clash", "you edited it, and the spec now asks for another text");
  const clashes = clashesOf(edit.pieces);
  // No code depends on a README: what its reader has rewritten is no reason to stop.
  const choice = choices.onConflict === "stop" && isDocument(path) ? "ours" : choices.onConflict;
  if (clashes.length > 0 && choice === "stop") {
    const text = withLineEndingOf(disk, mergedText(edit.pieces, "markers"));
    const reason = `you edited what the spec now changes, ${placesOf(clashes)}`;
    return { ...conflict(path, "clash", reason), marked: { before: disk, text } };
  }
  const text = mergedText(edit.pieces, choice === "stop" ? "markers" : choice);
  if (isSameText(text, disk)) return { action: "unchanged", path, isAdopted: true };
  const isMarked = clashes.length > 0 && choice === "markers";
  return update(path, isMarked ? "markers" : "merged", { before: disk, text });
}

/** `line 12`, `lines 12, 40 and 71`. */
function placesOf(clashes: readonly Clash[]): string {
  const lines = clashes.map(({ line }) => String(line));
  const last = lines.pop() ?? "";
  return lines.length === 0 ? `line ${last}` : `lines ${lines.join(", ")} and ${last}`;
}

function decideNoLongerGenerated(path: string, disk: string, isEdited: boolean): Change {
  if (isEdited) return kept(path, "edited", "no longer generated, has your edits");
  return { action: "delete", path, before: disk };
}

function unchanged(path: string): Change {
  return { action: "unchanged", path, isAdopted: false };
}

function update(
  path: string,
  how: "regenerated" | "merged" | "markers",
  { before, text }: { readonly before: string; readonly text: string },
): Change {
  return { action: "update", path, how, before, text: withLineEndingOf(before, text) };
}

type Conflict = Extract<Change, { readonly action: "conflict" }>;

function conflict(path: string, because: Conflict["because"], reason: string): Conflict {
  return { action: "conflict", path, because, reason, marked: null };
}

type Kept = Extract<Change, { readonly action: "kept" }>;

function kept(path: string, because: Kept["because"], reason: string): Kept {
  return { action: "kept", path, because, reason };
}

import type { Change } from "./change.js";
import { isSameText, withLineEndingOf } from "./line-ending.js";

/** All that is known of one path: what we wrote last (`base`), what is there (`disk`), what we would write (`next`). */
export interface FileFacts {
  readonly path: string;
  readonly ownership: "managed" | "once";
  readonly base: string | null;
  readonly disk: string | null;
  readonly next: string | null;
  /** A `once` file that an earlier run has written. */
  readonly wasWritten: boolean;
  /** The lock already notes that the user has deleted this file. */
  readonly wasDeleted: boolean;
  /** The file was the user's before there was a project (a README, a LICENSE, a .gitignore): it stays. */
  readonly isTheirs: boolean;
}

/**
 * What one run does to one file: the truth table of the design, first matching row wins.
 * Never overwrites a byte that the user wrote; line endings do not count as edits.
 */
export function decide(facts: FileFacts): Change {
  if (facts.ownership === "once") return decideOnce(facts);
  return facts.base === null ? decideWithoutBase(facts) : decideWithBase(facts, facts.base);
}

function decideOnce({ path, disk, next, wasWritten }: FileFacts): Change {
  if (disk !== null || wasWritten || next === null) return unchanged(path);
  return { action: "create", path, text: next };
}

function decideWithoutBase({ path, disk, next, isTheirs }: FileFacts): Change {
  if (next === null) return unchanged(path);
  if (disk === null) return { action: "create", path, text: next };
  if (isSameText(disk, next)) return { action: "unchanged", path, isAdopted: true };
  if (isTheirs) return kept(path, "yours", "yours: it was here before");
  return { action: "conflict", path, reason: "a file that backend-gen did not write is in its place" };
}

function decideWithBase(facts: FileFacts, base: string): Change {
  const { path, disk, next, wasDeleted } = facts;
  if (disk === null) return wasDeleted ? unchanged(path) : kept(path, "deleted", "you deleted it");
  const isEdited = !isSameText(disk, base);
  if (next === null) return decideNoLongerGenerated(path, disk, isEdited);
  // To the byte as we wrote it: it takes our line endings too, which are those that prettier is told to use.
  if (disk === base && next !== base) {
    return { action: "update", path, how: "regenerated", before: disk, text: next };
  }
  if (isSameText(next, base)) return unchanged(path);
  if (!isEdited) {
    return { action: "update", path, how: "regenerated", before: disk, text: withLineEndingOf(disk, next) };
  }
  // A merge of two equal changes is that change.
  if (isSameText(disk, next)) return { action: "unchanged", path, isAdopted: true };
  return { action: "conflict", path, reason: "you edited it, and the spec now asks for another text" };
}

function decideNoLongerGenerated(path: string, disk: string, isEdited: boolean): Change {
  if (isEdited) return kept(path, "edited", "no longer generated, has your edits");
  return { action: "delete", path, before: disk };
}

function unchanged(path: string): Change {
  return { action: "unchanged", path, isAdopted: false };
}

type Kept = Extract<Change, { readonly action: "kept" }>;

function kept(path: string, because: Kept["because"], reason: string): Kept {
  return { action: "kept", path, because, reason };
}

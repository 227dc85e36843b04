import type { ColumnRef } from "./blueprint.js";

/** An index without its name. */
export interface IndexDraft {
  readonly columns: readonly ColumnRef[];
  readonly isUnique: boolean;
  /** Soft-deleted rows are in it too. */
  readonly holdsGone: boolean;
}

/** An index for what the API asks, which never asks for a row that is gone. */
export function liveIndex(columns: readonly ColumnRef[], isUnique = false): IndexDraft {
  return { columns, isUnique, holdsGone: false };
}

/** An index for what the database itself asks: which rows refer to one that is to be deleted. */
export function foreignKeyIndex(column: ColumnRef): IndexDraft {
  return { columns: [column], isUnique: false, holdsGone: true };
}

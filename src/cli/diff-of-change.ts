import type { Change } from "../plan/change.js";

/** Unified diffs of the changes that touch a file's text, by path. Loads the diff library only when called. */
export async function diffsOf(changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const { createTwoFilesPatch } = await import("diff");
  const diffs = changes.flatMap((change): [string, string][] => {
    const sides = sidesOf(change);
    if (sides === null) return [];
    const { path } = change;
    const [from, to] = [
      sides.before === null ? "/dev/null" : `a/${path}`,
      sides.after === null ? "/dev/null" : `b/${path}`,
    ];
    const patch = createTwoFilesPatch(from, to, sides.before ?? "", sides.after ?? "", undefined, undefined, {
      context: 3,
    });
    // The library's line of "=" above the file names is no part of a unified diff.
    return [[path, patch.slice(patch.indexOf("--- "))]];
  });
  return new Map(diffs);
}

function sidesOf(change: Change): { readonly before: string | null; readonly after: string | null } | null {
  switch (change.action) {
    case "create":
      return { before: null, after: change.text };
    case "update":
      return { before: change.before, after: change.text };
    case "conflict":
      return change.marked === null ? null : { before: change.marked.before, after: change.marked.text };
    case "delete":
      return { before: change.before, after: null };
    default:
      return null;
  }
}

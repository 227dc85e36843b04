import type { Change } from "../plan/change.js";
import { quotedPath } from "./quoted-path.js";

/**
 * The changes that touch a file's text, by path, each as `git diff` prints it and `git apply` takes it; one after the
 * other they are a patch. Loads the diff library only when called.
 */
export async function gitPatches(changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const { createTwoFilesPatch } = await import("diff");
  const hunksOf = (before: string, after: string): string => {
    const patch = createTwoFilesPatch("", "", before, after, undefined, undefined, { context: 3 });
    return patch.slice(Math.max(patch.indexOf("\n@@ ") + 1, 0));
  };
  const patches = changes.flatMap((change): [string, string][] => {
    const sides = sidesOf(change);
    if (sides === null || sides.before === sides.after) return [];
    // An empty file, made or deleted, has neither hunks nor the names above them.
    const isEmpty = `${sides.before ?? ""}${sides.after ?? ""}` === "";
    const body = isEmpty ? "" : namesOf(change.path, sides) + hunksOf(sides.before ?? "", sides.after ?? "");
    return [[change.path, headOf(change.path, sides) + body]];
  });
  return new Map(patches);
}

/** A file's text before and after; null where there is no file. */
interface Sides {
  readonly before: string | null;
  readonly after: string | null;
}

function sidesOf(change: Change): Sides | null {
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

/** Nothing that is generated is executable, and what an update finds keeps its mode. */
function headOf(path: string, { before, after }: Sides): string {
  const mode =
    before === null ? "new file mode 100644\n" : after === null ? "deleted file mode 100644\n" : "";
  return `diff --git ${quotedPath(`a/${path}`)} ${quotedPath(`b/${path}`)}\n${mode}`;
}

function namesOf(path: string, { before, after }: Sides): string {
  // Behind a name with a blank git puts a tab: what follows a blank could be a date.
  const name = (side: string): string => `${quotedPath(`${side}/${path}`)}${path.includes(" ") ? "\t" : ""}`;
  return `--- ${before === null ? "/dev/null" : name("a")}\n+++ ${after === null ? "/dev/null" : name("b")}\n`;
}

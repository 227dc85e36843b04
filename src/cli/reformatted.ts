import type { GeneratedFile } from "../plan/plan-input.js";
import { isSameText, withLineEndingOf } from "../plan/line-ending.js";
import type { Snapshot } from "../plan/snapshot.js";
import { basePathOf } from "../plan/state-paths.js";
import type { Engine } from "./engine.js";

/**
 * Settings that change reprint every file, and a formatter may have gone over what is on disk: neither is an edit, nor
 * a change of the spec's. Of files that would be in conflict, gives the text to compare with in place of the base
 * where the programs are the same; what a person changed stays a conflict.
 */
export async function basesLike(
  files: readonly GeneratedFile[],
  snapshot: Snapshot,
  { formOf }: Pick<Engine, "formOf">,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>();
  for (const { path, ownership, text: next } of files) {
    const base = snapshot.state.get(basePathOf(path));
    const disk = snapshot.disk.get(path);
    if (!path.endsWith(".ts") || ownership === "once" || base === undefined || disk === undefined) continue;
    if (isSameText(disk, base) || isSameText(next, base) || isSameText(disk, next)) continue;
    const form = await formOf(base);
    const wanted = await formOf(next);
    if (form === null || wanted === null) continue;
    const found = await formOf(disk);
    // Nothing new is asked of the file: it stays as its owner has it.
    if (wanted === form || wanted === found) bases.set(path, next);
    else if (found === form) bases.set(path, withLineEndingOf(base, disk));
  }
  return bases;
}

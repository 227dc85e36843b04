import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Patch } from "../patch/patch.js";
import { runPatch } from "../patch/run-patch.js";
import { singlePatches } from "../patch/single-patches.js";
import type { AppliedPatch } from "./applied-patch.js";

/** What resources need in files of the user's, and is not there: taken out by somebody, or never put in. */
export async function missingPatches(
  patches: readonly Patch[],
  applied: readonly AppliedPatch[],
  disk: ReadonlyMap<string, string>,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const patch of patches.flatMap(singlePatches)) {
    const text = disk.get(patch.path);
    if (text === undefined && patch.isForFileOnly === true) continue;
    const earlier = applied.find(({ path, id }) => path === patch.path && id === patch.id);
    if (text !== undefined && earlier !== undefined && isSettled(text, earlier)) continue;
    const outcome = text === undefined ? null : await runPatch(text, patch);
    if (outcome?.kind === "present") continue;
    findings.push(report("BG3308", { path: patch.path, what: patch.what }, null));
  }
  return findings;
}

/** It is there to the letter; or it was there before, or is known not to be wanted. */
function isSettled(text: string, { inserted }: AppliedPatch): boolean {
  return inserted.every((part) => text.includes(part));
}

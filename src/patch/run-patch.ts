import { applyInsertions, assertOnlyInserted, joinInsertions } from "./apply-insertions.js";
import type { Insertion, Patch, Patcher, PatchKind, PatchOf } from "./patch.js";
import { PATCHERS } from "./patchers.js";

/** What became of a text. */
export type PatchOutcome =
  | {
      readonly kind: "patched";
      readonly text: string;
      /** In the order of their places in the text as it was, no two at the same. */
      readonly insertions: readonly Insertion[];
    }
  | { readonly kind: "present" }
  /** `reason` goes behind the path of the file; `manual` is what a person pastes, and where. */
  | { readonly kind: "refused"; readonly reason: string; readonly manual: string };

/** Patches the text of a file of the user's. Throws (our bug) where the result would be more than the text and what is inserted. */
export async function runPatch(text: string, patch: Patch): Promise<PatchOutcome> {
  return runOf(text, patch.kind, patch);
}

async function runOf<K extends PatchKind>(text: string, kind: K, patch: PatchOf<K>): Promise<PatchOutcome> {
  const load: (patch: PatchOf<K>) => Promise<Patcher<K>> = PATCHERS[kind];
  return patchText(text, patch, await load(patch));
}

/** The same with a patcher that is loaded already. */
export function patchText<K extends PatchKind>(
  text: string,
  patch: PatchOf<K>,
  patcher: Patcher<K>,
): PatchOutcome {
  const refused = (reason: string): PatchOutcome => ({
    kind: "refused",
    reason,
    manual: patcher.manual(patch),
  });
  if (/\r(?!\n)/.test(text)) return refused("has lines that end in a carriage return alone");
  if (patcher.errors(patch.path, text) > 0) return refused("does not parse");
  const outcome = patcher.patch(text, patch);
  if (outcome.kind === "present") return outcome;
  if (outcome.kind === "refused") return refused(outcome.reason);
  const insertions = joinInsertions(outcome.insertions);
  const result = applyInsertions(text, insertions);
  assertOnlyInserted(text, result, insertions);
  if (insertions.length === 0) throw new Error(`the patch ${patch.id} of ${patch.path} would do nothing`);
  if (patcher.errors(patch.path, result) > 0)
    return refused("would no longer parse with what is to be inserted");
  const again = patcher.patch(result, patch);
  if (again.kind !== "present")
    throw new Error(`the patch ${patch.id} of ${patch.path} would not be found again`);
  return { kind: "patched", text: result, insertions };
}

import { report } from "../diagnostics/report.js";
import type { Patch } from "../patch/patch.js";
import { runPatch } from "../patch/run-patch.js";
import { singlePatches } from "../patch/single-patches.js";
import { takeOut } from "../patch/take-out.js";
import type { AppliedPatch } from "./applied-patch.js";
import type { Change } from "./change.js";
import { isRestored, type Choices } from "./choices.js";
import { NO_PATCHES, type PatchedFiles, type Patching } from "./patched-files.js";

/** One file on its way through its patches. */
interface Draft {
  readonly path: string;
  readonly text: string;
  readonly applied: readonly AppliedPatch[];
  readonly findings: readonly Finding[];
}

/** What a person is told: something of ours is left where it was, or they have to paste something. */
type Finding =
  | { readonly kind: "kept"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string; readonly manual: string };

/**
 * Inserts what is wanted and not there, and takes out what an earlier run has inserted and nobody wants any more. A patch goes into a
 * file once: what a person has taken out stays out, until it is restored.
 */
export async function patchFiles(patching: Patching): Promise<PatchedFiles> {
  const wanted = patching.patches.flatMap(singlePatches);
  const paths = [...new Set([...wanted, ...patching.applied].map(({ path }) => path))].sort();
  const files: PatchedFiles[] = [];
  for (const path of paths) {
    const text = patching.disk.get(path);
    const own = wanted.filter((patch) => patch.path === path);
    files.push(
      text === undefined ? withoutFile(path, own, patching) : await patchFile({ path, text }, own, patching),
    );
  }
  return {
    changes: files.flatMap(({ changes }) => changes),
    applied: files.flatMap(({ applied }) => applied),
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** A file that was patched and is gone took its patches with it; one that was never there is a reason to stop. */
function withoutFile(path: string, wanted: readonly Patch[], { applied }: Patching): PatchedFiles {
  const known = new Set(applied.filter((patch) => patch.path === path).map(({ id }) => id));
  const reason = "there is no such file";
  const refused = wanted.filter(({ id, isForFileOnly }) => !known.has(id) && isForFileOnly !== true);
  if (refused.length === 0)
    return { ...NO_PATCHES, applied: applied.filter((patch) => patch.path === path && wanted.length > 0) };
  return outcomeOf(
    {
      path,
      text: "",
      applied: [],
      findings: refused.map(({ what }) => ({ kind: "refused", reason, manual: what })),
    },
    "",
  );
}

async function patchFile(
  { path, text }: Pick<Draft, "path" | "text">,
  wanted: readonly Patch[],
  patching: Patching,
): Promise<PatchedFiles> {
  const earlier = new Map(
    patching.applied.filter((patch) => patch.path === path).map((patch) => [patch.id, patch]),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  const stale = [...earlier.values()].filter(({ id }) => !ids.has(id)).reverse();
  let draft: Draft = { path, text, applied: [], findings: [] };
  for (const patch of stale) draft = withoutPatch(draft, patch);
  for (const patch of wanted)
    draft = await withPatch(draft, patch, {
      earlier: earlier.get(patch.id) ?? null,
      choices: patching.choices,
    });
  return outcomeOf({ ...draft, applied: inOrder(draft.applied, [...earlier.keys()]) }, text);
}

/** As they were inserted: those of earlier runs first. */
function inOrder(applied: readonly AppliedPatch[], earlier: readonly string[]): readonly AppliedPatch[] {
  const known = earlier.flatMap((id) => applied.filter((patch) => patch.id === id));
  return [...known, ...applied.filter(({ id }) => !earlier.includes(id))];
}

function withoutPatch(draft: Draft, { inserted }: AppliedPatch): Draft {
  if (inserted.length === 0) return draft;
  const text = takeOut(draft.text, inserted);
  if (text !== null) return { ...draft, text };
  // Somebody took it out, or changed it: then it is theirs.
  const left = inserted.filter((part) => draft.text.includes(part.trim()) && part.trim() !== "");
  if (left.length === 0) return draft;
  const reason = `these lines of ours are no longer needed, and not as they were: ${left.map((part) => part.trim()).join(" · ")}`;
  return { ...draft, findings: [...draft.findings, { kind: "kept", reason }] };
}

async function withPatch(
  draft: Draft,
  patch: Patch,
  { earlier, choices }: { readonly earlier: AppliedPatch | null; readonly choices: Choices },
): Promise<Draft> {
  // To the letter as it was inserted: nothing has to be parsed to know that it is there.
  if (
    earlier !== null &&
    earlier.inserted.length > 0 &&
    earlier.inserted.every((part) => draft.text.includes(part))
  )
    return { ...draft, applied: [...draft.applied, earlier] };
  const remember = (inserted: readonly string[]): readonly AppliedPatch[] => [
    ...draft.applied,
    { path: draft.path, id: patch.id, inserted },
  ];
  const outcome = await runPatch(draft.text, patch);
  if (outcome.kind === "present") return { ...draft, applied: remember(earlier?.inserted ?? []) };
  if (earlier !== null && !isRestored(choices, draft.path)) {
    // Noted once: from now on it is known that they do not want it.
    const kept = {
      kind: "kept",
      reason: `you took out what ${patch.what}; --restore brings it back`,
    } as const;
    const findings = earlier.inserted.length === 0 ? draft.findings : [...draft.findings, kept];
    return { ...draft, applied: remember([]), findings };
  }
  if (outcome.kind === "patched")
    return { ...draft, text: outcome.text, applied: remember(outcome.insertions.map(({ text }) => text)) };
  const { reason, manual } = outcome;
  return { ...draft, findings: [...draft.findings, { kind: "refused", reason, manual }] };
}

function outcomeOf({ path, text, applied, findings }: Draft, before: string): PatchedFiles {
  const refused = findings.filter(({ kind }) => kind === "refused");
  const changes: Change[] = findings.map((finding) =>
    finding.kind === "kept"
      ? { action: "kept", path, because: "edited", reason: finding.reason }
      : { action: "manual", path, instructions: finding.manual },
  );
  const update: Change[] =
    text === before || refused.length > 0 ? [] : [{ action: "update", path, how: "patched", before, text }];
  const diagnostics = findings.flatMap((finding) =>
    finding.kind === "refused"
      ? [report("BG3201", { path, reason: finding.reason, manual: finding.manual }, null)]
      : [],
  );
  return { changes: [...update, ...changes], applied, diagnostics };
}

import type { Blueprint } from "../blueprint/blueprint.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { garbledFiles } from "../host/garbled-files.js";
import { readFolder, readTexts, takeSnapshot, type Texts } from "../host/snapshot.js";
import { backupPathOf } from "../plan/decide.js";
import type { Lock } from "../plan/lock.js";
import { movedFiles, NO_MOVES, withMoves } from "../plan/moved-files.js";
import { makePlan } from "../plan/make-plan.js";
import { mergeEdits } from "../plan/merge-edits.js";
import { NO_PATCHES, type PatchedFiles, type Patching } from "../plan/patched-files.js";
import { missingMigrations } from "../plan/missing-migrations.js";
import { isNothingToDo, type Plan } from "../plan/plan.js";
import type { Snapshot } from "../plan/snapshot.js";
import type { GeneratedFile, SpecEdit } from "../plan/plan-input.js";
import type { Patch } from "../patch/patch.js";
import { wordFinder, type WordFinder } from "../plan/word-finder.js";
import { renamedWords, type RenamedWords } from "../evolution/renamed-words.js";
import { followsPrettier } from "../render/prettier-settings.js";
import { previousOf } from "../targets/project-facts.js";
import type { ProjectFacts, Reads, Target, TargetOutput } from "../targets/target.js";
import type { CommandContext } from "./command-context.js";
import { buildOutput } from "./build-output.js";
import { choicesOf } from "./choices-of.js";
import { hasError } from "./command-report.js";
import { findPrintStyle, type PrintStyle } from "./prettier/print-style.js";
import { createRunCache, hashOfMany, type RunCache } from "./run-cache.js";

/** The spec that a run generates from: its files with the command's edits in them, and these edits. */
export interface Draft {
  readonly specFiles: readonly { readonly path: string; readonly text: string }[];
  readonly specEdits: readonly SpecEdit[];
}

/** A target that is ready to build. */
export interface Aim {
  readonly blueprint: Blueprint;
  readonly target: Target;
}

/** What the project already is. */
export interface Ground {
  readonly state: Texts;
  readonly lock: Lock | null;
  /** What the target asked to read. */
  readonly files: Texts;
  /** What it keeps its settings in, where somebody else wrote it. */
  readonly settings: ProjectFacts["settings"];
}

/** All that a plan is made from. */
interface Task extends CommandContext {
  readonly draft: Draft;
  readonly aim: Aim;
  readonly ground: Ground;
  readonly style: PrintStyle;
  readonly output: TargetOutput;
}

export interface Planned {
  readonly plan: Plan;
  /** The texts that it was made from, by path. */
  readonly known: Texts;
  /** Has the next run know what this one made, once it is applied. */
  readonly remember: () => void;
}

/** What becomes of the project. `findings` of the steps before are part of the plan. */
export async function planProject(
  context: CommandContext,
  parts: { readonly draft: Draft; readonly aim: Aim; readonly ground: Ground },
  findings: readonly Diagnostic[],
): Promise<Outcome<Planned>> {
  const { root } = context;
  const { files } = context.host;
  const { state, lock } = parts.ground;
  const output = buildOutput(context, parts);
  if (output.value === null || hasError(output.diagnostics))
    return { value: null, diagnostics: output.diagnostics };
  const style = await findPrintStyle({ files, root, lock }, output.value.artifacts);
  const diagnostics = [...output.diagnostics, ...style.diagnostics];
  if (style.value === null || hasError(diagnostics)) return { value: null, diagnostics };
  const task: Task = { ...context, ...parts, style: style.value, output: output.value };
  const cache = createRunCache({ files, root }, state, context.engine.buildId());
  const all = [...findings, ...diagnostics];
  const planned = (await planUnchanged(task, cache, all)) ?? (await planAnew(task, cache, all));
  return { value: planned.value, diagnostics: [...diagnostics, ...planned.diagnostics] };
}

/**
 * Nothing that the last run read or left behind has changed: what it rendered is what stands in the bases. Null where
 * something has, or where a file of the project is to be written for another reason.
 */
async function planUnchanged(
  task: Task,
  cache: RunCache,
  findings: readonly Diagnostic[],
): Promise<Outcome<Planned> | null> {
  const files = cache.recallFiles(stampOf(task, task.ground));
  if (files === null) return null;
  const { value: found } = await planOf(task, files, findings);
  if (found === null || !isNothingToDo(found.plan) || found.plan.state.length > 0) return null;
  return { value: { ...found, remember: () => undefined }, diagnostics: [] };
}

async function planAnew(
  task: Task,
  cache: RunCache,
  findings: readonly Diagnostic[],
): Promise<Outcome<Planned>> {
  const { artifacts, settingsOf } = task.style;
  const files = await task.engine.render(artifacts, { memory: cache, settingsOf });
  const planned = await planOf(task, files, findings);
  if (planned.value === null) return { value: null, diagnostics: planned.diagnostics };
  const { plan } = planned.value;
  const remember = (): void => {
    cache.save(stampOf(task, groundAfter(task, plan)), files);
  };
  return { value: { ...planned.value, remember }, diagnostics: [] };
}

async function planOf(
  task: Task,
  files: readonly GeneratedFile[],
  diagnostics: readonly Diagnostic[],
): Promise<Outcome<Omit<Planned, "remember">>> {
  const { host, root, engine, aim, ground, draft, options, style, output } = task;
  const choices = choicesOf(options);
  const generated = files.flatMap(({ path }) =>
    choices.strangers === "overwrite" ? [path, backupPathOf(path)] : [path],
  );
  const applied = ground.lock?.patches ?? [];
  const paths = [...generated, ...[...output.patches, ...applied].map(({ path }) => path)];
  const { value: snapshot, diagnostics: problems } = takeSnapshot(host.files, root, {
    state: ground.state,
    paths,
  });
  if (snapshot === null) return { value: null, diagnostics: problems };
  const previous = previousOf(aim.blueprint, ground.lock?.blueprint ?? null);
  const renames = previous === null ? null : renamedWords(previous, aim.blueprint);
  const moves = renames === null ? NO_MOVES : movedFiles(snapshot, files, wordFinder(renames.resources));
  const merging = { forms: engine.forms(style.settingsOf), words: renames && finderOf(renames) };
  const plan = makePlan({
    files,
    nextSteps: output.nextSteps,
    patched: await patched(output.patches, { applied, disk: snapshot.disk, choices }),
    edits: await mergeEdits(withMoves(snapshot, moves), files, merging),
    choices,
    snapshot,
    moves,
    blueprint: aim.blueprint,
    toolVersion: engine.version,
    schema: engine.schemaText(),
    lock: ground.lock,
    missingMigrations: missingMigrations(ground.lock, ground.files),
    specEdits: draft.specEdits,
    diagnostics,
  });
  const garbled = garbledFiles(host.files, root, plan.changes);
  const whole = { ...plan, diagnostics: [...plan.diagnostics, ...garbled] };
  const known = knownTo(task, snapshot);
  if (renames === null) return { value: { plan: whole, known }, diagnostics: [] };
  const { folders } = aim.target.reads(aim.blueprint.host);
  const { withOldNames } = await import("./old-name-findings.js");
  const search = { files: host.files, root, history: folders, renames, snapshot, generated: files };
  return { value: { plan: withOldNames(search, whole), known }, diagnostics: [] };
}

/** In a project of our own nothing is patched, and nothing that patches is loaded. */
async function patched(patches: readonly Patch[], rest: Omit<Patching, "patches">): Promise<PatchedFiles> {
  if (patches.length === 0 && rest.applied.length === 0) return NO_PATCHES;
  const { patchFiles } = await import("../plan/patch-files.js");
  return patchFiles({ patches, ...rest });
}

/** Every text that the plan was made from, as it is on disk. */
function knownTo({ draft, ground }: Task, { disk }: Snapshot): Texts {
  const before = new Map(draft.specEdits.map((edit) => [edit.path, edit.before]));
  const specs = draft.specFiles.flatMap(({ path, text }): [string, string][] => {
    const found = before.has(path) ? (before.get(path) ?? null) : text;
    return found === null ? [] : [[path, found]];
  });
  const removed = draft.specEdits.flatMap(({ path, before: found, text }): [string, string][] =>
    text === null ? [[path, found]] : [],
  );
  return new Map([...ground.state, ...ground.files, ...disk, ...specs, ...removed]);
}

function finderOf({ resources, fields }: RenamedWords): WordFinder {
  return wordFinder([...resources, ...fields.flatMap(({ words }) => words)]);
}

/** All that a run renders from, and the bases that it finds. */
function stampOf({ engine, draft, style }: Task, { state, files }: Pick<Ground, "state" | "files">): string {
  const specs = draft.specFiles.flatMap(({ path, text }) => [path, text]);
  const settings = style.artifacts.flatMap(({ path }) => {
    const own = followsPrettier(path) ? style.settingsOf(path) : null;
    return own === null ? [] : [path, JSON.stringify(own)];
  });
  return hashOfMany([engine.buildId(), ...specs, ...settings, ...sorted(state), ...sorted(files)]);
}

function sorted(texts: Texts): readonly string[] {
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
}

function groundAfter({ host, root, aim, ground }: Task, plan: Plan): Pick<Ground, "state" | "files"> {
  const state = new Map(ground.state);
  for (const { path, text } of plan.state) {
    if (text === null) state.delete(path);
    else state.set(path, text);
  }
  return { state, files: readFor(host.files, root, aim.target.reads(aim.blueprint.host)).value ?? new Map() };
}

/** What a target asks to read. */
export function readFor(files: CommandContext["host"]["files"], root: string, wanted: Reads): Outcome<Texts> {
  const read = [
    ...wanted.folders.map((folder) => readFolder(files, root, folder)),
    readTexts(files, root, wanted.files),
  ];
  const diagnostics = read.flatMap((texts) => texts.diagnostics);
  if (hasError(diagnostics)) return { value: null, diagnostics };
  return { value: new Map(read.flatMap((texts) => [...(texts.value ?? [])])), diagnostics };
}

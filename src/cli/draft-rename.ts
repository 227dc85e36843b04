import { nameForms } from "../blueprint/naming.js";
import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { LoadedProject, LoadedSpecFile } from "../host/load-project.js";
import type { Lock } from "../plan/lock.js";
import type { PlannedStep } from "../plan/plan.js";
import type { SpecEdit } from "../plan/plan-input.js";
import type { Spec } from "../spec/spec.js";
import type { CommandContext } from "./command-context.js";
import { hasError } from "./command-report.js";
import type { SpecRename } from "./engine.js";
import { keptNames } from "./kept-names.js";
import type { Draft } from "./plan-project.js";
import { specFileOf, type ResourceFile } from "./spec-file-of.js";
import { isSameName, writtenField, writtenResource, type Written } from "./written-names.js";

/** What gets another name: a resource, or a field of one. */
export interface RenameRequest {
  readonly resource: string;
  readonly field: string | null;
  readonly to: string;
}

/** What a rename is drafted from. `lock` is null where nothing was generated yet. */
export interface RenameGround {
  readonly project: LoadedProject;
  readonly lock: Lock | null;
}

export interface DraftedRename {
  readonly draft: Draft;
  /** What could be renamed too. */
  readonly nextSteps: readonly PlannedStep[];
}

/** The project's spec with another name for a resource or a field, wherever it says it. Not when the spec is broken as it is. */
export function draftRename(
  { engine }: CommandContext,
  { project, lock }: RenameGround,
  request: RenameRequest,
): Outcome<DraftedRename> {
  const { specFiles } = project;
  const { value: spec, diagnostics } = engine.parseSpec(specFiles);
  if (spec === null || hasError(diagnostics)) return { value: null, diagnostics };
  const resource = writtenResource(spec, request.resource);
  if ("problem" in resource) return { value: null, diagnostics: [resource.problem] };
  const found = request.field === null ? resource : fieldOf(spec, resource.name, request.field);
  if ("problem" in found) return { value: null, diagnostics: [found.problem] };
  const { to } = request;
  const field = request.field === null ? null : found.name;
  const what = field === null ? found.name : `${resource.name}.${field}`;
  if (isTaken(spec, resource.name, { from: found.name, field, to }))
    return { value: null, diagnostics: [report("BG3721", { what, name: to }, null)] };
  const isKnown = wasGenerated(lock, resource.name, field) && !isSameName(found.name, to);
  const former = isKnown ? found.name : null;
  const file = specFileOf(specFiles, resource.name);
  const isMeant = (word: string): boolean => isSameName(word, found.name);
  const rename = { field, to, former, isMeant };
  const edits = editsOf({ engine, specFiles, file }, resource.name, rename);
  if ("reason" in edits) return { value: null, diagnostics: [report("BG3715", { what, ...edits }, null)] };
  const nextSteps = field === null ? keptNames(spec, resource.name, to) : [];
  return { value: { draft: drafted(specFiles, edits), nextSteps }, diagnostics: [] };
}

function fieldOf({ resources }: Spec, resource: string, typed: string): Written {
  return writtenField(resources.get(resource) ?? { fields: new Map() }, typed, resource);
}

interface NewName {
  readonly from: string;
  readonly field: string | null;
  readonly to: string;
}

function isTaken({ resources }: Spec, resource: string, { from, field, to }: NewName): boolean {
  const names = field === null ? resources.keys() : (resources.get(resource)?.fields.keys() ?? []);
  return [...names].some((name) => name !== from && isSameName(name, to));
}

/** Only what a database may have under the old name has to say it; what `renamedFrom` says of an older one then stays. */
function wasGenerated(lock: Lock | null, resource: string, field: string | null): boolean {
  const known = lock?.blueprint.resources.find(({ table }) => table === nameForms(resource).snake);
  if (known === undefined || field === null) return known !== undefined;
  const { snake } = nameForms(field);
  const isColumn = known.fields.some(({ column }) => column === snake || column === `${snake}_id`);
  return isColumn || known.manyRelations.some(({ relation }) => relation.name.snake === snake);
}

interface SpecParts {
  readonly engine: CommandContext["engine"];
  readonly specFiles: readonly LoadedSpecFile[];
  readonly file: ResourceFile;
}

/** A file of the spec before and after; another path where the file is named after the resource. */
interface Edited {
  readonly path: string;
  readonly before: string;
  readonly after: { readonly path: string; readonly text: string };
}

function editsOf(
  { engine, specFiles, file }: SpecParts,
  resource: string,
  rename: Omit<SpecRename, "resource">,
): readonly Edited[] | { readonly file: string; readonly reason: string } {
  const edits: Edited[] = [];
  for (const { path, text } of specFiles) {
    const isThis = path === file.path;
    if (rename.field !== null && !isThis) continue;
    const place = isThis ? (file.isOwn ? [] : ["resources", resource]) : null;
    const format = path.endsWith(".json") ? "json" : "yaml";
    const renamed = engine.renameInSpec(text, format, { ...rename, resource: place });
    if ("refused" in renamed) return { file: path, reason: renamed.refused };
    const isMoved = isThis && file.isOwn && rename.field === null;
    const newPath = isMoved ? path.replace(/[^/]+(?=\.\w+$)/, rename.to) : path;
    if (isMoved || renamed.text !== text)
      edits.push({ path, before: text, after: { path: newPath, text: renamed.text } });
  }
  return edits;
}

function drafted(specFiles: readonly LoadedSpecFile[], edits: readonly Edited[]): Draft {
  const byPath = new Map(edits.map((edit) => [edit.path, edit.after]));
  const specEdits = edits.flatMap(({ path, before, after }): SpecEdit[] =>
    path === after.path
      ? [{ path, before, text: after.text }]
      : [
          { path, before, text: null },
          { path: after.path, before: null, text: after.text },
        ],
  );
  return { specFiles: specFiles.map((file) => byPath.get(file.path) ?? file), specEdits };
}

import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { LoadedProject, LoadedSpecFile } from "../host/load-project.js";
import type { SpecEdit } from "../plan/plan-input.js";
import type { ResourceSpec, Spec } from "../spec/spec.js";
import type { CommandContext } from "./command-context.js";
import { hasError } from "./command-report.js";
import type { Draft } from "./plan-project.js";
import { specFileOf, type ResourceFile } from "./spec-file-of.js";
import { isSameName, writtenField, writtenResource } from "./written-names.js";

/** What is to go: a resource, or fields of one. */
export interface RemovalRequest {
  readonly resource: string;
  readonly fields: readonly string[];
}

/** What `draftRemoval` came to; with a value, `diagnostics` are warnings. */
type Drafted = Outcome<Draft>;

/** The project's spec without a resource, or without some of its fields. Not when the spec is broken as it is. */
export function draftRemoval(
  { engine }: CommandContext,
  { specFiles }: LoadedProject,
  request: RemovalRequest,
): Drafted {
  const { value: spec, diagnostics } = engine.parseSpec(specFiles);
  if (spec === null || hasError(diagnostics)) return { value: null, diagnostics };
  const found = writtenResource(spec, request.resource);
  if ("problem" in found) return refused([found.problem]);
  const file = specFileOf(specFiles, found.name);
  if (request.fields.length > 0) return withoutFields({ engine, spec, specFiles, file }, found.name, request);
  const needed = neededProblem(spec, found.name);
  if (needed !== null) return refused([needed]);
  if (file.isOwn) return drafted(specFiles, file, null);
  const removal = { resource: ["resources", found.name], field: null, isField: () => false };
  const removed = engine.removeFromSpec(file.text, removal);
  if ("refused" in removed) return refused([stuck(file, found.name, removed.refused)]);
  return drafted(specFiles, file, removed.text);
}

interface SpecPart {
  readonly engine: CommandContext["engine"];
  readonly spec: Spec;
  readonly specFiles: readonly LoadedSpecFile[];
  readonly file: ResourceFile;
}

function withoutFields(
  { engine, spec, specFiles, file }: SpecPart,
  resource: string,
  { fields }: RemovalRequest,
): Drafted {
  const warnings: Diagnostic[] = [];
  let text = file.text;
  for (const typed of fields) {
    const found = writtenField(spec.resources.get(resource) ?? noFields, typed, resource);
    if ("problem" in found) return refused([found.problem]);
    const field = found.name;
    const isField = (word: string): boolean => isSameName(word, field);
    const path = file.isOwn ? [] : ["resources", resource];
    const removed = engine.removeFromSpec(text, { resource: path, field, isField });
    if ("refused" in removed) return refused([stuck(file, `${resource}.${field}`, removed.refused)]);
    if (removed.lists.length > 0)
      warnings.push(report("BG3714", { resource, field, lists: removed.lists }, null));
    text = removed.text;
  }
  return { ...drafted(specFiles, file, text), diagnostics: warnings };
}

const noFields: ResourceSpec = { fields: new Map() };

function refused(diagnostics: readonly Diagnostic[]): Drafted {
  return { value: null, diagnostics };
}

function drafted(specFiles: readonly LoadedSpecFile[], file: ResourceFile, text: string | null): Drafted {
  const others = specFiles.flatMap((one) =>
    one.path !== file.path ? [one] : text === null ? [] : [{ path: one.path, text }],
  );
  const edit: SpecEdit = { path: file.path, before: file.text, text };
  return { value: { specFiles: others, specEdits: [edit] }, diagnostics: [] };
}

/** A field of another resource that points to the one that is to go. */
interface Pointer {
  readonly resource: string;
  readonly field: string;
}

function pointersTo({ resources, auth }: Spec, resource: string): readonly Pointer[] {
  // Accounts are there without a word about them.
  if (auth?.accounts === true && isSameName(resource, "users")) return [];
  return [...resources]
    .filter(([name]) => name !== resource)
    .flatMap(([name, { fields }]) =>
      [...fields].flatMap(([field, { to }]) =>
        to !== undefined && isSameName(to, resource) ? [{ resource: name, field }] : [],
      ),
    );
}

/** Why a resource cannot go, as long as others point to it. */
function neededProblem(spec: Spec, resource: string): Diagnostic | null {
  const pointers = pointersTo(spec, resource);
  const [first] = pointers;
  if (first === undefined) return null;
  const fields = pointers.map((pointer) => `${pointer.resource}.${pointer.field}`);
  const span = spec.locate(["resources", first.resource, "fields", first.field]);
  return report("BG3713", { resource, fields }, span);
}

function stuck({ path }: ResourceFile, what: string, reason: string): Diagnostic {
  return report("BG3715", { file: path, what, reason }, null);
}

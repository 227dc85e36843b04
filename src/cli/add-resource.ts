import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { LoadedProject } from "../host/load-project.js";
import type { Spec } from "../spec/spec.js";
import type { CommandContext } from "./command-context.js";
import { hasError } from "./command-report.js";
import type { ResourceAddition } from "./engine.js";
import { projectFlags, type ProjectOptions } from "./new-project.js";
import type { Draft } from "./plan-project.js";

interface Asked {
  readonly options: ProjectOptions;
  readonly addition: ResourceAddition;
}

/** The project's spec with a resource, or with new fields of one that it has. Not when the spec is broken as it is. */
export function draftResource(
  { engine }: CommandContext,
  project: LoadedProject,
  asked: Asked,
): Outcome<Draft> {
  const main = project.specFiles[0];
  if (main === undefined) throw new Error("a project without a spec has no spec to edit");
  const parsed = engine.parseSpec(project.specFiles);
  if (parsed.value === null || hasError(parsed.diagnostics))
    return { value: null, diagnostics: parsed.diagnostics };
  const refusals = refuse(parsed.value, main.path, asked);
  if (refusals.length > 0) return { value: null, diagnostics: refusals };
  const format = main.path.endsWith(".json") ? "json" : "yaml";
  const isNew = !parsed.value.resources.has(asked.addition.resource);
  const ownFile = isNew ? fileOfItsOwn(project, asked.addition.resource, format) : null;
  if (ownFile !== null) {
    const text = engine.newResourceText(asked.addition, format);
    const specFiles = [...project.specFiles, { path: ownFile, text }];
    return { value: { specFiles, specEdits: [{ path: ownFile, before: null, text }] }, diagnostics: [] };
  }
  const patch = engine.addToSpec(main.text, format, asked.addition);
  if ("refused" in patch)
    return { value: null, diagnostics: [report("BG3015", { file: main.path, reason: patch.refused }, null)] };
  if ("clash" in patch)
    return { value: null, diagnostics: [clashOf(parsed.value, asked.addition, patch.clash)] };
  const specFiles = [{ path: main.path, text: patch.text }, ...project.specFiles.slice(1)];
  const specEdits = [{ path: main.path, before: main.text, text: patch.text }];
  return { value: { specFiles, specEdits }, diagnostics: [] };
}

/** Where a new resource is written if the project has a file for each of some: the way that two branches do not meet. */
function fileOfItsOwn({ specFiles }: LoadedProject, resource: string, ending: string): string | null {
  return specFiles.length > 1 && /^[a-z][\w-]*$/i.test(resource) ? `resources/${resource}.${ending}` : null;
}

function refuse(spec: Spec, main: string, { options, addition }: Asked): readonly Diagnostic[] {
  const { resource } = addition;
  const isKnown = spec.resources.has(resource);
  const span = isKnown ? spec.locate(["resources", resource], "key") : null;
  if (span !== null && span.file !== main) return [report("BG3011", { resource, file: span.file }, span)];
  return uselessFlags(options, isKnown ? addition : null).map((option) =>
    report("BG3014", { option, file: main }, span),
  );
}

/** Flags that describe something new: a project that is there already, or a resource that is. */
function uselessFlags(options: ProjectOptions, known: ResourceAddition | null): readonly string[] {
  const keys = ["name", "target", "database", "auth", "userClaim"] as const;
  const ofProject = keys.filter((key) => options[key] !== undefined).map((key) => projectFlags[key]);
  const ofResource = [
    known?.owner === undefined ? null : "--owner",
    known?.softDelete === undefined ? null : "--soft-delete",
  ];
  return [...ofProject, ...ofResource].filter((flag) => flag !== null);
}

function clashOf(
  spec: Spec,
  addition: ResourceAddition,
  clash: { readonly field: string; readonly existing: string },
): Diagnostic {
  const { resource, fields } = addition;
  const { field, existing } = clash;
  const given = fields.find(({ name }) => name === field)?.shorthand ?? "";
  return report(
    "BG3010",
    { resource, field, existing, given },
    spec.locate(["resources", resource, "fields", field]),
  );
}

import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { loadProject, type LoadedProject } from "../host/load-project.js";
import { recoverProject } from "../host/recover.js";
import { workPathsOf } from "../host/work-paths.js";
import type { Engine } from "./engine.js";
import type { CommandContext } from "./command-context.js";

/** The project in the command's folder, what a killed run has left there mended first. */
export function openProject({ host, root }: CommandContext): Outcome<LoadedProject> {
  const recovered = recoverProject(host, root);
  if (recovered?.severity === "error") return { value: null, diagnostics: [recovered] };
  const loaded = loadProject(host.files, root);
  return { value: loaded.value, diagnostics: [...(recovered ? [recovered] : []), ...loaded.diagnostics] };
}

/** The project as it is, for what writes nothing: one that a killed run has left half-way is refused and not mended. */
export function loadSettled({ host, root }: CommandContext): Outcome<LoadedProject> {
  if (host.files.kindOf(workPathsOf(root).journal) !== null)
    return { value: null, diagnostics: [report("BG3305", {}, null)] };
  return loadProject(host.files, root);
}

/** Why nothing can be generated from what is in this folder, or null. */
export function refusalOfGenerating(engine: Engine, project: LoadedProject): Diagnostic | null {
  const refusal = isForExisting(engine, project) ? null : refusalOfNew(project);
  return refusal ?? (project.specFiles.length === 0 ? report("BG3006", {}, null) : null);
}

/** Whether the spec says that it is for a project of somebody else's, which fills the folder. */
function isForExisting(engine: Engine, { specFiles, foreign, hasLock }: LoadedProject): boolean {
  if (hasLock || foreign.length === 0 || specFiles.length === 0) return false;
  const { value, draft } = engine.parseSpec(specFiles);
  return (value ?? draft)?.host !== undefined;
}

/** Why no project can be made in this folder, or null. */
export function refusalOfNew(project: LoadedProject): Diagnostic | null {
  if (project.hasLock && project.specFiles.length === 0) return report("BG3009", {}, null);
  if (project.hasLock || project.foreign.length === 0) return null;
  return report("BG3005", { names: project.foreign.slice(0, 5), total: project.foreign.length }, null);
}

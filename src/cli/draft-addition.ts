import type { Outcome } from "../diagnostics/diagnostic.js";
import type { LoadedProject } from "../host/load-project.js";
import { draftResource } from "./add-resource.js";
import type { CommandContext } from "./command-context.js";
import type { ResourceAddition } from "./engine.js";
import { draftNewProject, type NewProject } from "./new-project.js";
import type { Draft } from "./plan-project.js";

/** The spec with a resource added, or the spec of a new project that has it. */
export function draftAddition(
  context: CommandContext,
  project: LoadedProject,
  { request, addition }: { readonly request: NewProject; readonly addition: ResourceAddition },
): Outcome<Draft> {
  if (project.specFiles.length > 0) return draftResource(context, project, { options: request, addition });
  return { value: draftNewProject(context, request, [addition]), diagnostics: [] };
}

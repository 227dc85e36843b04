import { report } from "../../diagnostics/report.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import type { LoadedProject } from "../../host/load-project.js";
import { askResource, type TypedResource } from "../ask-resource.js";
import { canAsk, type CommandContext } from "../command-context.js";
import { failedReport, hasError, withFindings, type CommandReport } from "../command-report.js";
import { draftAddition } from "../draft-addition.js";
import type { ResourceAddition } from "../engine.js";
import { findExistingProject } from "../existing-project.js";
import { draftNewProject } from "../new-project.js";
import { openProject, refusalOfGenerating, refusalOfNew } from "../open-project.js";
import { commandLine, parseFields } from "../parse-fields.js";
import { runPipeline } from "../pipeline.js";
import type { Draft } from "../plan-project.js";
import { readBlueprint } from "../read-blueprint.js";
import type { ResourceRequest } from "../resource-request.js";
import { resourceTalk } from "../resource-talk.js";

/** `backend-gen resource NAME FIELD...`: adds a resource, or fields to one, to the spec, and generates. */
export async function runResource(context: CommandContext, asked: ResourceRequest): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const found = await groundOf(context, project, asked);
  if (found.value === null) return failedReport([...diagnostics, ...found.diagnostics]);
  const request = found.value;
  const typed = await completeTyped(context, project, request);
  if (typed.value === null) return failedReport([...diagnostics, ...typed.diagnostics], typed.sources);
  const addition = readAddition(context, request, typed.value);
  if (addition.value === null)
    return failedReport([...diagnostics, ...addition.diagnostics], addition.sources);
  const draft = draftAddition(context, project, { request, addition: addition.value });
  if (draft.value === null)
    return failedReport([...diagnostics, ...draft.diagnostics], sourcesOf(project.specFiles));
  return withFindings(diagnostics, await runPipeline(context, draft.value));
}

/** The request, with what is known of a project that somebody else wrote; null where no resource can be added to what is there. */
async function groundOf(
  context: CommandContext,
  project: LoadedProject,
  asked: ResourceRequest,
): Promise<Outcome<ResourceRequest>> {
  const { specFiles, hasLock, foreign } = project;
  if (specFiles.length > 0 || hasLock || foreign.length === 0) {
    const refusal =
      specFiles.length > 0 ? refusalOfGenerating(context.engine, project) : refusalOfNew(project);
    return { value: refusal === null ? asked : null, diagnostics: refusal === null ? [] : [refusal] };
  }
  const existing = await findExistingProject(context, project, asked);
  if (existing.value === null) return { value: null, diagnostics: existing.diagnostics };
  return { value: { ...asked, existing: existing.value }, diagnostics: [] };
}

/** What was typed, asked for where there are no fields and somebody is there to answer. */
async function completeTyped(
  context: CommandContext,
  project: LoadedProject,
  request: ResourceRequest,
): Promise<Sourced<TypedResource>> {
  const { resource = "", fields } = request;
  const sources = new Map<string, string>();
  if (fields.length > 0) return { value: { resource, fields }, diagnostics: [], sources };
  if (!canAsk(context)) return { value: null, diagnostics: [missingFields(resource)], sources };
  // Every answer is held against the whole spec, so that one has to be sound.
  const { specFiles } =
    project.specFiles.length > 0 ? project : draftNewProject(context, request, [SOUND_RESOURCE]);
  const { diagnostics } = readBlueprint(context.engine, specFiles);
  if (hasError(diagnostics)) return { value: null, diagnostics, sources: sourcesOf(specFiles) };
  const talk = resourceTalk(context, project, request);
  return { value: await askResource(talk, request.resource), diagnostics: [], sources };
}

const SOUND_RESOURCE: ResourceAddition = {
  resource: "tasks",
  fields: [{ name: "title", shorthand: "string" }],
};

/** An outcome, with the texts that its diagnostics show. */
interface Sourced<T> extends Outcome<T> {
  readonly sources: CommandReport["sources"];
}

function readAddition(
  context: CommandContext,
  request: ResourceRequest,
  typed: TypedResource,
): Sourced<ResourceAddition> {
  const { owner, softDelete } = request;
  const { value, diagnostics, source } = parseFields(context.engine, typed.fields);
  const sources = new Map([[commandLine, source]]);
  if (value === null) return { value: null, diagnostics, sources };
  const options = {
    ...(owner === undefined ? {} : { owner }),
    ...(softDelete === undefined ? {} : { softDelete }),
  };
  return { value: { resource: typed.resource, fields: value, ...options }, diagnostics: [], sources };
}

function missingFields(resource: string) {
  const flag = `them after the name: backend-gen resource ${resource} title:string:1..200 done:boolean=false`;
  return report("BG3008", { what: `the list of fields (name:type) of ${resource}`, flag }, null);
}

function sourcesOf(specFiles: Draft["specFiles"]): ReadonlyMap<string, string> {
  return new Map(specFiles.map(({ path, text }) => [path, text]));
}

import { report } from "../../diagnostics/report.js";
import type { Outcome } from "../../diagnostics/diagnostic.js";
import type { LoadedProject } from "../../host/load-project.js";
import { draftResource } from "../add-resource.js";
import { canAsk, type CommandContext } from "../command-context.js";
import { failedReport, withFindings, type CommandReport } from "../command-report.js";
import type { ResourceAddition } from "../engine.js";
import { draftNewProject, type ProjectOptions } from "../new-project.js";
import { openProject, refusalOfNew } from "../open-project.js";
import { commandLine, parseFields } from "../parse-fields.js";
import { runPipeline, type Draft } from "../pipeline.js";
import { askFields } from "../prompts.js";

/** What `backend-gen resource` was given. */
export interface ResourceRequest extends ProjectOptions {
  readonly resource: string;
  readonly fields: readonly string[];
  readonly owner?: "user" | "none";
  readonly softDelete?: boolean;
}

/** `backend-gen resource NAME FIELD...`: adds a resource, or fields to one, to the spec, and generates. */
export async function runResource(context: CommandContext, request: ResourceRequest): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const refusal = refusalOfNew(project);
  if (refusal !== null) return failedReport([...diagnostics, refusal]);
  const addition = await completeAddition(context, request);
  if (addition.value === null)
    return failedReport([...diagnostics, ...addition.diagnostics], addition.sources);
  const draft = draftFor(context, project, { request, addition: addition.value });
  if (draft.value === null) return failedReport([...diagnostics, ...draft.diagnostics], sourcesOf(project));
  return withFindings(diagnostics, await runPipeline(context, draft.value));
}

interface Completed extends Outcome<ResourceAddition> {
  readonly sources: CommandReport["sources"];
}

const nothing: Completed = { value: null, diagnostics: [], sources: new Map() };

/** The fields, asked for when there are none and somebody is there to answer. */
async function completeAddition(context: CommandContext, request: ResourceRequest): Promise<Completed> {
  const { resource, owner, softDelete } = request;
  const { engine, host } = context;
  if (request.fields.length === 0 && !canAsk(context))
    return { ...nothing, diagnostics: [missingFields(resource)] };
  const texts = request.fields.length > 0 ? request.fields : await askFields(host.prompter, engine, resource);
  const fields = parseFields(engine, texts);
  const sources = new Map([[commandLine, fields.source]]);
  if (fields.value === null) return { value: null, diagnostics: fields.diagnostics, sources };
  const options = {
    ...(owner === undefined ? {} : { owner }),
    ...(softDelete === undefined ? {} : { softDelete }),
  };
  return { value: { resource, fields: fields.value, ...options }, diagnostics: [], sources };
}

function draftFor(
  context: CommandContext,
  project: LoadedProject,
  asked: { readonly request: ResourceRequest; readonly addition: ResourceAddition },
): Outcome<Draft> {
  const { request, addition } = asked;
  if (project.specFiles.length > 0) return draftResource(context, project, { options: request, addition });
  return { value: draftNewProject(context, request, [addition]), diagnostics: [] };
}

function missingFields(resource: string) {
  const flag = `them after the name: backend-gen resource ${resource} title:string:1..200 done:boolean=false`;
  return report("BG3008", { what: `the list of fields (name:type) of ${resource}`, flag }, null);
}

function sourcesOf(project: LoadedProject): ReadonlyMap<string, string> {
  return new Map(project.specFiles.map(({ path, text }) => [path, text]));
}

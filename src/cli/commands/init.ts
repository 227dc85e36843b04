import { report } from "../../diagnostics/report.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { canAsk, type CommandContext } from "../command-context.js";
import { failedReport, withFindings, type CommandReport } from "../command-report.js";
import type { ResourceAddition } from "../engine.js";
import type { LoadedProject } from "../../host/load-project.js";
import { projectFiles } from "../../host/project-files.js";
import { knownValue } from "../../inspect/fact.js";
import { draftNewProject, type ProjectOptions } from "../new-project.js";
import { openProject, refusalOfNew } from "../open-project.js";
import { commandLine, parseFields } from "../parse-fields.js";
import { runPipeline } from "../pipeline.js";
import { projectNameOf } from "../project-name.js";
import { askFields, askProject, askResourceName } from "../prompts.js";
import { splitWords } from "../split-words.js";

/** What `backend-gen init` was given. */
export interface InitRequest extends ProjectOptions {
  /** As typed, to go there afterwards; absent for the current folder. */
  readonly folder?: string;
  /** Each is a resource's name and its fields, in one text. */
  readonly resource?: readonly string[];
}

/** `backend-gen init [dir]`: asks for what the flags leave open and makes the project. */
export async function runInit(context: CommandContext, request: InitRequest): Promise<CommandReport> {
  const { value: project, diagnostics } = openProject(context);
  if (project === null) return failedReport(diagnostics);
  const main = project.specFiles[0];
  const refusal =
    main === undefined ? await refusalOf(context, project) : report("BG3013", { file: main.path }, null);
  if (refusal !== null) return failedReport([...diagnostics, refusal]);
  const options = canAsk(context)
    ? await askProject(context.host.prompter, request, projectNameOf(context.root))
    : request;
  const resources = await completeResources(context, request);
  if (resources.value === null)
    return failedReport([...diagnostics, ...resources.diagnostics], resources.sources);
  const finished = await runPipeline(context, draftNewProject(context, options, resources.value));
  return withFindings(diagnostics, goingThere(finished, request.folder));
}

/** A project that somebody else wrote gets resources, and no second project. */
async function refusalOf(context: CommandContext, project: LoadedProject): Promise<Diagnostic | null> {
  const refusal = refusalOfNew(project);
  if (refusal?.code !== "BG3005") return refusal;
  const { value: files } = projectFiles(context.host.files, context.root);
  const { stackFact } = await import("../../inspect/stack.js");
  const stack = files === null ? null : knownValue(stackFact(files));
  return stack === "fastapi" || stack === "fastify" ? report("BG3209", {}, null) : refusal;
}

interface Completed extends Outcome<readonly ResourceAddition[]> {
  readonly sources: CommandReport["sources"];
}

async function completeResources(context: CommandContext, request: InitRequest): Promise<Completed> {
  const given = (request.resource ?? []).map(splitWords);
  const texts = given.length > 0 || !canAsk(context) ? given : [await askResource(context)];
  const parsed = texts.map(([resource = "", ...fields]) => ({
    resource,
    fields: parseFields(context.engine, fields),
  }));
  const missing = texts.length === 0 || texts.some((words) => words.length < 2) ? [missingResource()] : [];
  const diagnostics = [...missing, ...parsed.flatMap(({ fields }) => fields.diagnostics)];
  const wrong = parsed.find(({ fields }) => fields.value === null);
  const sources = new Map([[commandLine, wrong?.fields.source ?? ""]]);
  // A frame shows one resource's fields: of several wrong ones the first is reported.
  if (diagnostics.length > 0)
    return { value: null, diagnostics: [...missing, ...(wrong?.fields.diagnostics ?? [])], sources };
  const additions = parsed.map(({ resource, fields }) => ({ resource, fields: fields.value ?? [] }));
  return { value: additions, diagnostics, sources };
}

async function askResource({ host, engine }: CommandContext): Promise<readonly string[]> {
  const resource = await askResourceName(host.prompter);
  return [resource, ...(await askFields(host.prompter, engine, resource))];
}

function missingResource() {
  const flag = '--resource "tasks title:string:1..200 done:boolean=false"';
  return report("BG3008", { what: "the first resource with its fields", flag }, null);
}

function goingThere(finished: CommandReport, folder: string | undefined): CommandReport {
  if (folder === undefined || folder === "." || !finished.isApplied) return finished;
  const command = `cd ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`;
  return { ...finished, nextSteps: [{ why: "go into the project", command }, ...finished.nextSteps] };
}

import type { TargetName } from "../blueprint/blueprint.js";
import { join } from "node:path";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { LoadedProject } from "../host/load-project.js";
import { projectFiles } from "../host/project-files.js";
import { allowsVersion } from "../inspect/allows-version.js";
import { packageRanges } from "../inspect/package-ranges.js";
import { knownValue } from "../inspect/fact.js";
import type { Inspection } from "../inspect/inspection.js";
import { canAsk, type CommandContext } from "./command-context.js";
import { askFact, hostAnswers, type HostAnswers, type HostRequest } from "./host-answers.js";

/** A project that somebody else wrote, and what of it is written into its spec. */
export interface ExistingProject {
  readonly target: TargetName;
  readonly answers: HostAnswers;
  /** What its own routers have in front of their addresses: "/api/v1"; null where they have nothing in common. */
  readonly prefix: string | null;
}

/** The project that stands in a folder with files of somebody's and without a spec; where no resource can be added to it, why. */
export async function findExistingProject(
  context: CommandContext,
  project: LoadedProject,
  request: HostRequest,
): Promise<Outcome<ExistingProject>> {
  const said = request.host?.findLast((answer) => answer.startsWith("entry="))?.slice("entry=".length);
  const inspected = await inspectFolder(context, said ?? null);
  if (inspected.value === null) return { value: null, diagnostics: inspected.diagnostics };
  return understood(context, inspected.value, { project, request });
}

/** Looks at the project in the command's folder. `entry`: where its application is made, if a person has said so. */
export async function inspectFolder(
  { host, root }: CommandContext,
  entry: string | null = null,
): Promise<Outcome<Inspection>> {
  const files = projectFiles(host.files, root);
  if (files.value === null) return { value: null, diagnostics: files.diagnostics };
  const { inspectProject } = await import("../inspect/inspect.js");
  return { value: await inspectProject(files.value, entry), diagnostics: [] };
}

async function understood(
  context: CommandContext,
  inspection: Inspection,
  { project, request }: { readonly project: LoadedProject; readonly request: HostRequest },
): Promise<Outcome<ExistingProject>> {
  const { stack, stackFact, facts } = inspection;
  if (stackFact.kind === "ambiguous") {
    const folders = stackFact.candidates.flatMap(({ evidence }) =>
      evidence.map(({ path }) => folderOf(path)),
    );
    return { value: null, diagnostics: [report("BG3205", { folders: [...new Set(folders)].sort() }, null)] };
  }
  if (stack === null) {
    const names = project.foreign.slice(0, 5);
    return { value: null, diagnostics: [report("BG3005", { names, total: project.foreign.length }, null)] };
  }
  if (stack !== "fastapi" && stack !== "fastify")
    return { value: null, diagnostics: [report("BG3202", { stack: STACK_NAMES[stack] }, null)] };
  const stopping = await stoppedBy(context, stack, { inspection, request });
  if (stopping !== null) return { value: null, diagnostics: [stopping] };
  const prompter = canAsk(context) ? context.host.prompter : null;
  const entry = facts.get("entry");
  if (entry?.kind === "ambiguous" && prompter !== null) {
    // What else there is depends on it.
    const answer = `entry=${await askFact(prompter, "entry", entry)}`;
    return findExistingProject(context, project, { ...request, host: [...(request.host ?? []), answer] });
  }
  const { value: answers, diagnostics } = await hostAnswers(inspection, request, prompter);
  if (answers === null) return { value: null, diagnostics };
  const prefix = knownValue(facts.get("prefix"));
  return { value: { target: stack, answers, prefix }, diagnostics };
}

/** What keeps resources out, beside another ORM. */
async function stoppedBy(
  { host, root, engine }: CommandContext,
  stack: TargetName,
  { inspection, request }: { readonly inspection: Inspection; readonly request: HostRequest },
): Promise<Diagnostic | null> {
  const { lowestVersions } = await engine.loadTarget(stack);
  const manifest = knownValue(inspection.facts.get("manifest"));
  const text = manifest === null ? null : host.files.readText(join(root, manifest));
  const ranges =
    manifest === null || text === null ? new Map<string, string>() : packageRanges(manifest, text);
  for (const [name, needed] of lowestVersions) {
    const found = ranges.get(name);
    if (found !== undefined && !allowsVersion(found, needed))
      return report("BG3208", { name, found, needed: `${needed} or newer` }, null);
  }
  // Beside an ORM of theirs, only what is registered counts.
  const obstacle =
    request.bringOrm === true ? undefined : inspection.obstacles.find(({ about }) => about === "code");
  return obstacle === undefined
    ? null
    : report("BG3210", { obstacle: obstacle.text.replace(/\.$/, "") }, null);
}

function folderOf(path: string): string {
  const folder = path.split("/").slice(0, -1).join("/");
  return folder === "" ? "." : folder;
}

const STACK_NAMES = {
  express: "Express",
  hono: "Hono",
  nestjs: "NestJS",
  koa: "Koa",
  flask: "Flask",
  django: "Django",
  starlette: "Starlette",
} as const;

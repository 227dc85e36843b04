import { report } from "../../diagnostics/report.js";
import { compatibility, isBreaking } from "../../evolution/api/compatibility.js";
import type { ApiChange } from "../../evolution/api/api-change.js";
import { loadProject } from "../../host/load-project.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, type CommandReport } from "../command-report.js";
import { findEarlier } from "../earlier-state.js";
import { readBlueprint } from "../read-blueprint.js";

/** What `backend-gen compat` was given. */
export interface CompatRequest {
  readonly against?: string;
}

/** `backend-gen compat`: what the spec as it is does to clients of an earlier state. Writes nothing. */
export async function runCompat(context: CommandContext, { against }: CompatRequest): Promise<CommandReport> {
  const { host, engine, root } = context;
  const { value: project, diagnostics } = loadProject(host.files, root);
  if (project === null) return failedReport(diagnostics);
  const { specFiles, hasLock } = project;
  if (specFiles.length === 0) return failedReport([report(hasLock ? "BG3009" : "BG3006", {}, null)]);
  const now = readBlueprint(engine, specFiles);
  const sources = new Map(specFiles.map(({ path, text }) => [path, text]));
  if (now.value === null) return failedReport(now.diagnostics, sources);
  const earlier = await findEarlier(context, against ?? null);
  if (earlier.value === null) return failedReport(earlier.diagnostics);
  const changes = compatibility(earlier.value.blueprint, now.value);
  const { name, target } = now.value;
  return {
    ...failedReport([], sources),
    project: { name: name.given, target },
    api: { against: earlier.value.name, changes },
    summary: summaryOf(changes, earlier.value.name),
  };
}

function summaryOf(changes: readonly ApiChange[], against: string): string {
  const breaking = changes.filter(isBreaking).length;
  const others = changes.length - breaking;
  const since = `compared with ${against}`;
  if (changes.length === 0) return `Nothing that a client could notice has changed, ${since}.`;
  if (breaking === 0) return `No change breaks clients (${others} in all), ${since}.`;
  const rest = others === 0 ? "" : `, ${others} ${others === 1 ? "does" : "do"} not`;
  return `${breaking === 1 ? "1 change breaks" : `${breaking} changes break`} clients${rest}, ${since}.`;
}

import type { Blueprint } from "../../blueprint/blueprint.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import { loadProject } from "../../host/load-project.js";
import type { CommandContext } from "../command-context.js";
import { failedReport, hasError, type CommandReport } from "../command-report.js";
import { readBlueprint } from "../read-blueprint.js";

/** What `backend-gen validate` was given. */
export interface ValidateRequest {
  readonly strict?: boolean;
}

/** `backend-gen validate`: every problem of the spec at once; writes nothing. */
export function runValidate(
  { host, engine, root }: CommandContext,
  { strict = false }: ValidateRequest,
): CommandReport {
  const { value: project, diagnostics } = loadProject(host.files, root);
  if (project === null) return failedReport(diagnostics);
  const main = project.specFiles[0];
  if (main === undefined) return failedReport([report("BG3006", {}, null)]);
  const read = readBlueprint(engine, project.specFiles);
  const sources = new Map(project.specFiles.map(({ path, text }) => [path, text]));
  const findings = [...diagnostics, ...read.diagnostics];
  const failed = failedReport(strict ? findings.map(asError) : findings, sources);
  if (read.value === null || hasError(failed.diagnostics)) return failed;
  const { name, target } = read.value;
  return {
    ...failed,
    project: { name: name.given, target },
    summary: `${main.path} is fine${butFor(findings.length)}: ${countsOf(read.value)}.`,
  };
}

function asError(finding: Diagnostic): Diagnostic {
  return { ...finding, severity: "error" };
}

function butFor(warnings: number): string {
  return warnings === 0 ? "" : ` but for ${counted(warnings, "warning")}`;
}

function countsOf({ resources }: Blueprint): string {
  const fields = resources.reduce((sum, resource) => sum + resource.fields.length, 0);
  return `${counted(resources.length, "resource")}, ${counted(fields, "field")}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

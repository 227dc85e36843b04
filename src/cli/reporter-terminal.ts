import { codeFrame } from "../diagnostics/code-frame.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { PlannedStep } from "../plan/plan.js";
import { changeList } from "./change-list.js";
import type { Colours } from "./colours.js";
import type { CommandReport } from "./command-report.js";
import { printable } from "./printable.js";
import type { ReportFrame } from "./reporter-json.js";
import { summaryOf } from "./summary.js";

/** Findings about a file that nobody would want to see a line of: too large, binary. */
const FRAMELESS: ReadonlySet<string> = new Set(["BG1002", "BG1004"]);

/** What goes to standard output: the changes, one line on what they come to, the next commands to type. */
export function terminalReport(report: CommandReport, frame: ReportFrame, colours: Colours): string {
  const list = changeList(report.changes, colours, frame.diffs !== null);
  const summary = summaryOf(report, frame);
  const parts = [
    list.join("\n"),
    diffText(report, frame, colours),
    summary ?? "",
    nextSteps(report.nextSteps, colours),
  ];
  const text = parts.filter((part) => part !== "").join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

/** What `--diff --quiet` prints: the whole run as a patch for `git apply`, and nothing where nothing can be applied. */
export function terminalPatch(report: CommandReport, { diffs }: ReportFrame, colours: Colours): string {
  const isStopped = report.changes.some(({ action }) => action === "conflict");
  return diffs === null || isStopped ? "" : paintedPatch([...diffs.values()].join(""), colours);
}

/** What goes to standard error: every finding with its place, its code frame and what to do about it. */
export function terminalFindings(report: CommandReport, colours: Colours): string {
  return report.diagnostics
    .map((diagnostic) => `${finding(diagnostic, report.sources, colours)}\n`)
    .join("\n");
}

function finding(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>, colours: Colours): string {
  const { code, severity, message, span, help } = diagnostic;
  const paint = severity === "error" ? colours.red : colours.yellow;
  const place = span === null ? "" : `${printable(span.file)}:${span.line}:${span.column}: `;
  const head = `${place}${paint(`${severity} ${code}`)}: ${printable(message)}`;
  const source = span === null || FRAMELESS.has(code) ? undefined : sources.get(span.file);
  const frame =
    span === null || source === undefined
      ? null
      : codeFrame(source, span, { gutter: colours.dim, marker: paint });
  return [head, frame, help === null ? null : `  ${colours.dim("help:")} ${printable(help)}`]
    .filter((line) => line !== null)
    .join("\n");
}

/** The changes of the user's files as diffs; what backend-gen remembers repeats them and is left out. */
function diffText({ changes }: CommandReport, { diffs }: ReportFrame, colours: Colours): string {
  const shown = changes.map(({ path }) => diffs?.get(path) ?? "").join("");
  return paintedPatch(shown, colours).replace(/\n$/, "");
}

/** A patch as it is, painted where there are colours. */
function paintedPatch(patch: string, colours: Colours): string {
  return patch
    .split("\n")
    .map((line) => paintDiff(line, colours))
    .join("\n");
}

function paintDiff(line: string, colours: Colours): string {
  if (/^(diff --git|\+\+\+|---|new file|deleted file) /.test(line)) return colours.bold(line);
  if (line.startsWith("+")) return colours.green(line);
  if (line.startsWith("-")) return colours.red(line);
  return line.startsWith("@@") ? colours.cyan(line) : line;
}

function nextSteps(steps: readonly PlannedStep[], colours: Colours): string {
  if (steps.length === 0) return "";
  const width = Math.max(...steps.map((step) => step.command?.length ?? 0));
  const lines = steps.map(({ why, command }) =>
    command === null
      ? `  ${printable(why)}`
      : `  ${colours.bold(printable(command).padEnd(width))}  ${colours.dim(`# ${printable(why)}`)}`,
  );
  return ["Next:", ...lines].join("\n");
}

import { catalogue, type DiagnosticCode } from "../../diagnostics/catalogue.js";
import { didYouMean, suggest } from "../../diagnostics/did-you-mean.js";
import { guide } from "../../diagnostics/guide.js";
import type { Cause } from "../../diagnostics/guide-entry.js";
import { quoted } from "../../diagnostics/quoted.js";
import { report } from "../../diagnostics/report.js";
import { wrapWords } from "../../render/wrap-words.js";
import { coloursOf, wantsColour, type Colours } from "../colours.js";
import { failedReport } from "../command-report.js";
import { printReport, type ReportTask } from "../print-report.js";

/** `backend-gen explain [CODE]`: one code in full, or all with their titles. Gives the exit code. */
export async function runExplain(task: ReportTask, code: string | null): Promise<number> {
  const { host, options } = task;
  const known = code === null ? null : codeOf(code);
  if (code !== null && known === null) return printReport(task, failedReport([unknown(code)]));
  const colours = coloursOf(wantsColour(host.terminal.isOutputTerminal, options.color, host.variable));
  const codes = known === null ? allCodes() : [known];
  if (options.json === true) host.terminal.out(`${JSON.stringify(codes.map(explained), null, 2)}\n`);
  else
    host.terminal.out(
      known === null
        ? listOf(codes, colours)
        : textOf(known, { ...colours, width: Math.min(host.terminal.width, 100) }),
    );
  return 0;
}

/** Every code, in the order of their numbers. */
function allCodes(): readonly DiagnosticCode[] {
  return Object.keys(catalogue).filter(isCode).sort();
}

function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

function codeOf(given: string): DiagnosticCode | null {
  const text = spelled(given);
  return isCode(text) ? text : null;
}

/** As it stands in messages: `1003` and `bg1003` are BG1003. */
function spelled(given: string): string {
  return given
    .trim()
    .toUpperCase()
    .replace(/^(?=\d)/, "BG");
}

function unknown(given: string) {
  const suggestion = suggest(spelled(given), allCodes());
  const message = `there is no code ${quoted(given)}`;
  return report("BG3007", { message, help: didYouMean(suggestion) ?? "see: backend-gen explain" }, null);
}

function explained(code: DiagnosticCode) {
  const { severity, explanation } = catalogue[code];
  const { title, cause } = guide[code];
  return { code, severity, title, explanation, cause };
}

function listOf(codes: readonly DiagnosticCode[], { bold, dim }: Colours): string {
  const lines = codes.map((code) => {
    const note = catalogue[code].severity === "warning" ? dim(" (warning)") : "";
    return `${bold(code)}  ${guide[code].title}${note}`;
  });
  return `${lines.join("\n")}\n\nOne of them in full: backend-gen explain ${codes[0] ?? "CODE"}\n`;
}

/** Colours, and where lines end. */
interface Page extends Colours {
  readonly width: number;
}

function textOf(code: DiagnosticCode, page: Page): string {
  const { severity, explanation } = catalogue[code];
  const { title, cause } = guide[code];
  const paint = severity === "error" ? page.red : page.yellow;
  const head = `${paint(`${severity} ${code}`)}: ${page.bold(title)}`;
  return `${[head, wrapped(explanation, page), ...causeParts(cause, page)].join("\n\n")}\n`;
}

function causeParts(cause: Cause, page: Page): readonly string[] {
  const { dim } = page;
  switch (cause.kind) {
    case "spec":
      return [dim("Wrong:"), indented(cause.wrong), dim("Right:"), indented(cause.right)];
    case "command": {
      const files = Object.entries(cause.files).filter(([, text]) => text !== "");
      const shown = files.flatMap(([path, text]) => [dim(`In ${path}:`), indented(text)]);
      return [...shown, dim("The command:"), indented(cause.command), wrapped(cause.mend, page)];
    }
    case "situation":
      return [wrapped(`It comes when ${cause.when}.`, page), wrapped(cause.mend, page)];
  }
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, "  ");
}

function wrapped(text: string, { width }: Page): string {
  return wrapWords(text.split(" "), width).join("\n");
}

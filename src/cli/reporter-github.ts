import type { ApiChange } from "../evolution/api/api-change.js";
import { placeText } from "./api-change-list.js";
import type { CommandReport } from "./command-report.js";

/** The findings as commands of a GitHub workflow, which shows them at their lines. One a line. */
export function githubReport({ diagnostics, api }: Pick<CommandReport, "diagnostics" | "api">): string {
  const lines = diagnostics.map(({ code, severity, message, span, help }) => {
    const place = span === null ? {} : { file: span.file, line: String(span.line), col: String(span.column) };
    const properties = Object.entries({ ...place, title: code }).map(
      ([key, value]) => `${key}=${property(value)}`,
    );
    return `::${severity} ${properties.join(",")}::${text(help === null ? message : `${message} (${help})`)}\n`;
  });
  return [...lines, ...(api?.changes ?? []).map(apiLine)].join("");
}

/** Of no line: what a client meets follows from the spec as a whole. */
function apiLine({ kind, severity, where, reason }: ApiChange): string {
  const level = severity === "breaking" ? "error" : "notice";
  return `::${level} title=${property(`${severity}: ${kind}`)}::${text(`${placeText(where)}: ${reason}`)}\n`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts says what has to be escaped. */
function text(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string): string {
  return text(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

import type { CommandReport } from "./command-report.js";

/** The findings as commands of a GitHub workflow, which shows them at their lines. One a line. */
export function githubReport({ diagnostics }: Pick<CommandReport, "diagnostics">): string {
  const lines = diagnostics.map(({ code, severity, message, span, help }) => {
    const place = span === null ? {} : { file: span.file, line: String(span.line), col: String(span.column) };
    const properties = Object.entries({ ...place, title: code }).map(
      ([key, value]) => `${key}=${property(value)}`,
    );
    return `::${severity} ${properties.join(",")}::${text(help === null ? message : `${message} (${help})`)}\n`;
  });
  return lines.join("");
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts says what has to be escaped. */
function text(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string): string {
  return text(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

import { catalogue } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CommandReport } from "./command-report.js";
import { toolVersion } from "./version.js";

/** The findings as SARIF 2.1.0, which code scanning and editors read. */
export function sarifReport({ diagnostics }: Pick<CommandReport, "diagnostics">): string {
  const document = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "backend-gen", version: toolVersion(), rules: rulesOf(diagnostics) } },
        results: diagnostics.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function rulesOf(diagnostics: readonly Diagnostic[]): readonly object[] {
  const codes = new Set(diagnostics.map(({ code }) => code));
  return Object.entries(catalogue)
    .filter(([code]) => codes.has(code))
    .map(([id, { explanation }]) => ({ id, fullDescription: { text: explanation } }));
}

function resultOf({ code, severity, message, span, help }: Diagnostic): object {
  return {
    ruleId: code,
    level: severity,
    message: { text: help === null ? message : `${message}\n${help}` },
    ...(span === null ? {} : { locations: [locationOf(span)] }),
  };
}

function locationOf({ file, line, column }: NonNullable<Diagnostic["span"]>): object {
  // An address, in which a blank or a letter beyond ASCII is escaped.
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } },
  };
}

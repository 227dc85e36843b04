import type { Document, YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { spanAt, type SourceText } from "./source-text.js";

const MOST = 10;

const HELP: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "line it up with the lines above that belong to the same map",
  MULTIPLE_ANCHORS: "a value has one anchor",
};

/** What the YAML library found wrong, one problem a line: an early slip makes the library complain about all that follows it. */
export function yamlProblems(source: SourceText, document: Document.Parsed): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const lines = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const problem = unquotedValue(source, error) ?? syntaxProblem(source, error);
    const line = problem.span?.line ?? 0;
    if (!lines.has(line)) found.push(problem);
    lines.add(line);
    if (problem.code === "BG1021" || found.length === MOST) break;
  }
  return found;
}

function syntaxProblem(source: SourceText, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const problem = error.message
    .replace(/\s+/g, " ")
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const values = unclosed(error) ?? { problem, help: HELP[error.code] ?? null };
  return report("BG1006", values, spanAt(source, start, end));
}

/** A list or a map in brackets that does not end, or goes on too far to the left. */
function unclosed({ message }: YAMLError): { readonly problem: string; readonly help: string } | null {
  const bracket = /^Flow .* must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1];
  if (bracket === undefined) return null;
  const what = bracket === "]" ? "list in [ ]" : "map in { }";
  return {
    problem: `the ${what} above is not closed`,
    help: `close it with ${bracket}, or indent what is in it`,
  };
}

/** The slips that quotes mend: ": " inside a value, a bracket after a word in a flow map, a value that starts with a sign. */
function unquotedValue(source: SourceText, error: YAMLError): Diagnostic | null {
  const { text } = source;
  const [at] = error.pos;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "BAD_SCALAR_START") {
    return quoteThis(source, at, endOfLine(text, at));
  }
  if (error.code !== "UNEXPECTED_TOKEN" || !/flow-(?:seq|map)-start at node end/.test(error.message))
    return null;
  const before = /[^\s,{}[\]:]+[ \t]*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0].length ?? 0;
  const after = /^[^\n,}]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  return quoteThis(source, at - before, at + after);
}

function quoteThis(source: SourceText, start: number, end: number): Diagnostic {
  const value = source.text.slice(start, end).trim();
  return report("BG1021", { value }, spanAt(source, start, start + value.length));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { Locate } from "./bracket-task.js";
import { splitCommandLine } from "./command-line-parts.js";
import { shorthandField, parseShorthand } from "./field-shorthand.js";
import { formatShorthand } from "./format-shorthand.js";
import { sourceText, spanAt } from "./source-text.js";
import type { FieldSpec } from "./spec.js";

/** What a message calls the place of an argument; for its code frame the argument itself is the text. */
const COMMAND_LINE = "command line";

/** A field as typed on the command line; `shorthand` is what is written for it into the spec file. */
export interface CommandLineField {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly shorthand: string;
}

/**
 * The field in `title:string:1..200`, `done:boolean=false`, `due_date:date:optional`, or in the YAML shorthand
 * (`title: string(1..200)?`). Otherwise the first problem, whose span counts inside `text`. Names are checked by the blueprint.
 */
export function parseCommandLineField(text: string): CommandLineField | Diagnostic {
  const source = sourceText(COMMAND_LINE, text);
  const locate: Locate = (start, end) => spanAt(source, start, end);
  const colon = text.search(/[:=]/);
  const name = text.slice(0, Math.max(colon, 0)).trim();
  if (text[colon] !== ":" || name === "") {
    const problem = text[colon] === ":" ? "this field has no name" : `${JSON.stringify(text)} has no type`;
    return report("BG1030", { problem, help: null }, locate(0, text.length));
  }
  const { value, diagnostics } = readField(text, colon + 1, locate);
  const [problem] = diagnostics;
  if (value !== null && problem === undefined)
    return { name, spec: value, shorthand: formatShorthand(value) };
  return (
    problem ?? report("BG1030", { problem: "this field cannot be read", help: null }, locate(0, text.length))
  );
}

function readField(text: string, from: number, locate: Locate) {
  const rest = text.slice(from);
  if (isYamlShorthand(rest)) return parseShorthand(rest, (start, end) => locate(start + from, end + from));
  const parts = splitCommandLine(text, from, locate);
  return "code" in parts ? { value: null, diagnostics: [parts] } : shorthandField(parts, locate);
}

/** Brackets, `?` or a word after a blank: the grammar of the spec files, which no shell-safe field has. */
function isYamlShorthand(rest: string): boolean {
  return /^\s*[^\s:=([?]+(?:\s*[([?]|\s+[^\s=])/.test(rest);
}

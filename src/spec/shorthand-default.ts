import { report } from "../diagnostics/report.js";
import type { Diagnostic, Outcome, Span } from "../diagnostics/diagnostic.js";
import type { Locate } from "./bracket-task.js";
import { defaultHelp } from "./default-help.js";
import { fieldDefault, settleDefault } from "./field-default.js";
import { isTypeWord, takersOf, typeRule } from "./field-types.js";
import { readYaml } from "./read-yaml.js";
import type { ScalarNode, SourceNode } from "./source-node.js";
import { sourceText } from "./source-text.js";
import type { FieldSpec } from "./spec.js";
import type { Token } from "./split-shorthand.js";
import { unquote } from "./unquote.js";

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const CONSTANTS: ReadonlyMap<string, ScalarNode["value"]> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** The default of a shorthand, converted by the field's type: nothing for `= null` on an optional field. */
export function shorthandDefault(
  field: FieldSpec,
  token: Token,
  locate: Locate,
): Outcome<Pick<FieldSpec, "default">> {
  const problem = defaultProblem(field, token);
  if (problem !== null) return { value: null, diagnostics: [problem(locate(token.start, token.end))] };
  const { type } = field;
  const node = defaultNode(field, token.text);
  const value = node === null ? undefined : fieldDefault(field, node);
  const settled = settleDefault(field, value);
  if (settled !== null) return { value: settled, diagnostics: [] };
  const help = value === null ? NULL_HELP : defaultHelp(field, token.text);
  return {
    value: null,
    diagnostics: [report("BG1024", { value: token.text, type, help }, locate(token.start, token.end))],
  };
}

const NULL_HELP = 'a field without "?" cannot be null; for the word write "null" in quotes';

function defaultProblem({ type }: FieldSpec, { text }: Token): ((span: Span) => Diagnostic) | null {
  if (isTypeWord(type) && !typeRule(type).keys.includes("default")) {
    return (span) => report("BG1018", { key: "default", type, takers: takersOf("default") }, span);
  }
  return text === "" ? (span) => report("BG1022", { help: null }, span) : null;
}

/** The text after `=` as a value with its source, as if it stood in the long form. Null when it cannot be read. */
function defaultNode({ type }: FieldSpec, text: string): SourceNode | null {
  const source = sourceText("", text);
  if (type === "json") return isJson(text) ? readYaml(source).value : null;
  if (type === "array") return text.startsWith("[") || text === "null" ? readYaml(source).value : null;
  const content = unquote(text);
  if (content === null) return null;
  const isQuoted = content !== text;
  const value = isQuoted ? content : plainScalar(text);
  return { kind: "scalar", value, text: content, isQuoted, source, start: 0, end: text.length };
}

function plainScalar(text: string): ScalarNode["value"] {
  const constant = CONSTANTS.get(text);
  if (constant !== undefined) return constant;
  return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { readRange } from "./bracket-range.js";
import type { BracketTask, Constraints } from "./bracket-task.js";
import { typeRule, type BracketKind } from "./field-types.js";
import type { Token } from "./split-shorthand.js";
import { splitValues } from "./split-values.js";

const READERS: Readonly<Record<BracketKind, (task: BracketTask, brackets: Token) => Outcome<Constraints>>> = {
  none: (task, brackets) =>
    refuse(task, brackets, task.type === "array" ? "write T[], for example string[]" : null),
  lengths: readRange,
  range: readRange,
  size: readSize,
  values: readValues,
  target: readTarget,
};

const MISSING: Readonly<Record<BracketKind, { readonly key: string; readonly help: string } | null>> = {
  none: null,
  lengths: null,
  range: null,
  size: null,
  values: { key: "its values", help: "for example enum(low, medium, high)" },
  target: { key: "the resource it points to", help: "for example ref(projects)" },
};

/** The constraints in the brackets of a shorthand; BG1019, BG1020, BG1023 or BG1027 with their place where they do not fit. */
export function readBrackets(task: BracketTask): Outcome<Constraints> {
  const { brackets, typeToken, type, locate } = task;
  const kind = typeRule(type).brackets;
  if (brackets !== null) return READERS[kind](task, brackets);
  const missing = MISSING[kind];
  if (missing !== null)
    return failed(report("BG1019", { type, ...missing }, locate(typeToken.start, typeToken.end)));
  return { value: kind === "size" ? { precision: 12, scale: 2 } : {}, diagnostics: [] };
}

function readSize(task: BracketTask, brackets: Token): Outcome<Constraints> {
  const [, precision, scale] = /^\s*(\d{1,4})\s*,\s*(\d{1,4})\s*$/.exec(brackets.text) ?? [];
  if (precision === undefined || scale === undefined) {
    return refuse(task, brackets, "write all digits, then those of the fraction: decimal(6,2)");
  }
  return { value: { precision: Number(precision), scale: Number(scale) }, diagnostics: [] };
}

function readValues({ locate, type }: BracketTask, brackets: Token): Outcome<Constraints> {
  const values = splitValues(brackets);
  const empty = values.find(({ text, value }) => text === "" || value === null);
  if (empty === undefined)
    return { value: { enum: values.map(({ value }) => value ?? "") }, diagnostics: [] };
  const span = locate(empty.start, Math.max(empty.end, empty.start + 1));
  if (values.length === 1 && empty.text === "") {
    return failed(
      report("BG1019", { type, key: "its values", help: "for example enum(low, medium, high)" }, span),
    );
  }
  const problem = empty.text === "" ? "an enum's value is empty" : "this value's quotes do not match";
  return failed(report("BG1020", { problem, help: 'an empty value is written ""' }, span));
}

function readTarget(task: BracketTask, brackets: Token): Outcome<Constraints> {
  const to = brackets.text.trim();
  if (/^[^\s,()"']+$/.test(to)) return { value: { to }, diagnostics: [] };
  return refuse(task, brackets, "write the name of one resource, for example ref(projects)");
}

function refuse(
  { type, locate }: BracketTask,
  { text, start, end }: Token,
  help: string | null,
): Outcome<Constraints> {
  return failed(
    report("BG1023", { type, argument: text.trim(), help }, locate(start, Math.max(end, start + 1))),
  );
}

function failed(diagnostic: Diagnostic): Outcome<Constraints> {
  return { value: null, diagnostics: [diagnostic] };
}

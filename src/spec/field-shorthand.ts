import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { readBrackets } from "./bracket-arguments.js";
import type { Locate } from "./bracket-task.js";
import { isTypeWord, typeRule, type TypeWord } from "./field-types.js";
import { readWords } from "./field-words.js";
import { shorthandDefault } from "./shorthand-default.js";
import type { FieldSpec } from "./spec.js";
import { splitShorthand, type ShorthandParts, type Token } from "./split-shorthand.js";
import { unknownType } from "./unknown-type.js";

/** The field that a shorthand spells: `string(1..200)`, `enum(a, b)? unique = a`. Every problem has its place inside the text. */
export function parseShorthand(text: string, locate: Locate): Outcome<FieldSpec> {
  const parts = splitShorthand(text);
  if ("type" in parts) return shorthandField(parts, locate);
  const { problem, help, start, end } = parts;
  return { value: null, diagnostics: [report("BG1020", { problem, help }, locate(start, end))] };
}

/** The field that the parts of a shorthand spell, wherever they were cut from. */
export function shorthandField(parts: ShorthandParts, locate: Locate): Outcome<FieldSpec> {
  const bare = bareField(parts, locate);
  const words = readWords(bare.value?.type ?? "string", parts.words, locate);
  const problems = [...bare.diagnostics, ...words.diagnostics];
  if (bare.value === null) return { value: null, diagnostics: problems };
  const field = { ...bare.value, ...(parts.isOptional ? { optional: true } : {}), ...words.flags };
  if (parts.default === null) return finished(field, problems);
  const given = shorthandDefault(field, parts.default, locate);
  return finished({ ...field, ...given.value }, [...problems, ...given.diagnostics]);
}

function finished(field: FieldSpec, diagnostics: readonly Diagnostic[]): Outcome<FieldSpec> {
  return { value: diagnostics.length === 0 ? field : null, diagnostics };
}

/** Type and brackets, wrapped into an array where `[]` follows. */
function bareField({ type: token, brackets, isArray }: ShorthandParts, locate: Locate): Outcome<FieldSpec> {
  const type = token.text;
  if (!isTypeWord(type))
    return { value: null, diagnostics: [unknownType(type, locate(token.start, token.end))] };
  const wrong = type === "array" ? wordArray(token, locate) : isArray ? notAnItem(type, token, locate) : null;
  if (wrong !== null) return { value: null, diagnostics: [wrong] };
  const read = readBrackets({ type, typeToken: token, brackets, locate });
  if (read.value === null) return { value: null, diagnostics: read.diagnostics };
  const item: FieldSpec = { type, ...read.value };
  return { value: isArray ? { type: "array", items: item } : item, diagnostics: [] };
}

function wordArray({ start, end }: Token, locate: Locate): Diagnostic {
  const problem = "an array is written T[] in the shorthand";
  return report(
    "BG1020",
    { problem, help: "for example string[]; the long form is {type: array, items: string}" },
    locate(start, end),
  );
}

function notAnItem(type: TypeWord, { start, end }: Token, locate: Locate): Diagnostic | null {
  if (typeRule(type).isItem) return null;
  const help =
    type === "ref" || type === "many" ? "for many of them write many(resource)" : "an array holds scalars";
  return report("BG1023", { type, argument: "[]", help }, locate(start, end));
}

import { isTypeWord, typeRule, type BracketKind } from "./field-types.js";
import { FIELD_WORDS } from "./field-words.js";
import type { JsonValue } from "./json-value.js";
import type { FieldSpec } from "./spec.js";

/**
 * The shorthand that `parseShorthand` reads back as the same field. Keys that only the long form has (`pattern`, `description`,
 * a decimal's bounds, `onDelete` …) are left out.
 */
export function formatShorthand(field: FieldSpec): string {
  const item = field.type === "array" ? (field.items ?? field) : field;
  const type = `${item.type}${brackets(item)}${item === field ? "" : "[]"}${field.optional === true ? "?" : ""}`;
  const words = FIELD_WORDS.filter((word) => field[word] === true);
  const given = field.default === undefined ? [] : ["=", defaultText(field, field.default)];
  return [type, ...words, ...given].join(" ");
}

const FORMATTERS: Readonly<Record<BracketKind, (field: FieldSpec) => string>> = {
  none: () => "",
  lengths: ({ minLength, maxLength }) => rangeText(minLength, maxLength),
  range: ({ minimum, maximum }) => rangeText(minimum, maximum),
  size: ({ precision, scale }) =>
    precision === undefined || scale === undefined ? "" : `(${precision},${scale})`,
  values: ({ enum: values }) => `(${(values ?? []).map(valueText).join(", ")})`,
  target: ({ to }) => `(${to ?? ""})`,
};

function brackets(field: FieldSpec): string {
  return isTypeWord(field.type) ? FORMATTERS[typeRule(field.type).brackets](field) : "";
}

function rangeText(low: number | string | undefined, high: number | string | undefined): string {
  return low === undefined && high === undefined ? "" : `(${low ?? ""}..${high ?? ""})`;
}

function valueText(value: string): string {
  return /^[\p{L}\p{N}_.+-]+(?: [\p{L}\p{N}_.+-]+)*$/u.test(value) ? value : JSON.stringify(value);
}

function defaultText({ type, optional }: FieldSpec, value: JsonValue): string {
  if (typeof value !== "string" || type === "json") return JSON.stringify(value);
  return isPlainText(value) && !(value === "null" && (type !== "enum" || optional === true))
    ? value
    : JSON.stringify(value);
}

/** Text that means itself after `=`: no quote in front, nothing that trimming or a line end would take. */
function isPlainText(value: string): boolean {
  return /^[^"'\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u.test(value);
}

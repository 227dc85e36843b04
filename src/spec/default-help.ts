import type { FieldSpec } from "./spec.js";

const WANTED: Readonly<Record<string, string>> = {
  boolean: "write true or false",
  int: "write a whole number",
  bigint: "write a whole number",
  float: "write a number, for example 1.5",
  decimal: "write a number, for example 1.50",
  json: 'write JSON, for example {"a": 1}',
  array: "write a list, for example [] or [a, b]",
};

/** What a field's type wants to see as its default, told to somebody who wrote `text`. */
export function defaultHelp({ type, enum: values }: FieldSpec, text = ""): string | null {
  if (type !== "json" && /^["']/.test(text))
    return "the default is all that follows the =: words go before it, and quotes have to match";
  if (type === "enum") return `write one of ${values?.join(", ") ?? "its values"}`;
  return WANTED[type] ?? null;
}

import { scalarText, type ScalarPlace } from "./spec-file-scalar.js";

/** A key to be written, with a scalar or with keys of its own. */
export interface SpecEntry {
  readonly key: string;
  readonly value: string | boolean | readonly SpecEntry[];
}

/** How lines of one file are laid out. */
export interface SpecLayout {
  readonly eol: string;
  /** Blanks of one level. */
  readonly unit: string;
  readonly format: "yaml" | "json";
}

/** YAML lines in block style, `indent` in front of each. */
export function blockLines(entries: readonly SpecEntry[], indent: string, unit: string): readonly string[] {
  return entries.flatMap(({ key, value }) => {
    const name = `${indent}${scalarText(key, "block")}:`;
    if (!isNested(value)) return [`${name} ${valueText(value, "block")}`];
    return value.length === 0 ? [`${name} {}`] : [name, ...blockLines(value, indent + unit, unit)];
  });
}

/** JSON lines without a comma after the last, `indent` in front of each. */
export function jsonLines(entries: readonly SpecEntry[], indent: string, unit: string): readonly string[] {
  return entries.flatMap(({ key, value }, index) => {
    const comma = index < entries.length - 1 ? "," : "";
    const name = `${indent}${JSON.stringify(key)}:`;
    if (!isNested(value)) return [`${name} ${valueText(value, "json")}${comma}`];
    if (value.length === 0) return [`${name} {}${comma}`];
    return [`${name} {`, ...jsonLines(value, indent + unit, unit), `${indent}}${comma}`];
  });
}

/** All on one line, for a place inside braces: `a: int, b: {c: date}`. */
export function inlineText(entries: readonly SpecEntry[], place: ScalarPlace): string {
  const pairs = entries.map(({ key, value }) => {
    const shown = isNested(value) ? `{${inlineText(value, place)}}` : valueText(value, place);
    return `${scalarText(key, place)}: ${shown}`;
  });
  return pairs.join(", ");
}

function isNested(value: SpecEntry["value"]): value is readonly SpecEntry[] {
  return typeof value === "object";
}

function valueText(value: string | boolean, place: ScalarPlace): string {
  return typeof value === "string" ? scalarText(value, place) : String(value);
}

import type { JsonValue } from "../spec/json-value.js";
import type { NameForms } from "./blueprint.js";
import { exampleMoment } from "./example-moment.js";
import { exampleNumber } from "./example-number.js";
import { exampleString } from "./example-string.js";
import { exampleText } from "./example-text.js";
import type { FieldType } from "./field-type.js";
import { singularOf } from "./inflection.js";
import { nameForms } from "./naming.js";

/** One of a series of examples: what they are called after, which one, and where the series begins when the spec says so. */
export interface Draw {
  readonly name: NameForms;
  readonly variant: number;
  readonly start: JsonValue | undefined;
}

const MOST_ITEMS = 2;

/** A value of the type in wire form; null where none was found, which only a pattern can be the reason for. */
export function exampleOfType(type: FieldType, draw: Draw): JsonValue {
  const { name, variant, start } = draw;
  const number = variant + 1;
  switch (type.kind) {
    case "string":
    case "text":
      return exampleString(type, labelOf(name), variant);
    case "password":
      return exampleText("correct horse", variant, type);
    case "slug":
      return `${name.kebab}-${number}`;
    case "email":
      return `${name.kebab.replaceAll("-", ".")}${number}@example.com`;
    case "url":
      return `https://example.com/${name.kebab}/${number}`;
    case "uuid":
      return `0190a6f0-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
    case "int":
    case "bigint":
    case "float":
    case "decimal":
      return exampleNumber(type, variant, start);
    case "boolean":
      return (variant % 2 === 0) === (start !== false);
    case "date":
    case "time":
    case "datetime":
      return exampleMoment(type.kind, variant, typeof start === "string" ? start : null);
    case "enum":
      return exampleMember(type.values, variant, start);
    case "ref":
      // An id that no row has: what refers to a row must make it first.
      return type.ids === "uuid"
        ? `0190a6f0-0000-7000-8000-${number.toString(16).padStart(12, "0")}`
        : number;
    case "json":
      return { [name.snake]: number };
    case "array":
      return exampleList(type, draw);
  }
}

function labelOf({ words }: NameForms): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function exampleMember(values: readonly string[], variant: number, start: JsonValue | undefined): JsonValue {
  const first = values.findIndex((value) => value === start);
  return values[(Math.max(0, first) + variant) % values.length] ?? null;
}

/** Two different items where the type has them and the counts allow it; lists of neighbouring variants share one. */
function exampleList(type: Extract<FieldType, { kind: "array" }>, { name, variant }: Draw): JsonValue {
  const count = Math.max(type.minItems, Math.min(MOST_ITEMS, type.maxItems));
  const item = nameForms(singularOf(name.snake));
  const items = Array.from({ length: count }, (_, index) =>
    exampleOfType(type.items, { name: item, variant: variant + index, start: undefined }),
  );
  if (items.includes(null)) return type.minItems === 0 ? [] : null;
  const distinct = [...new Set(items)];
  return distinct.length < type.minItems ? items : distinct;
}

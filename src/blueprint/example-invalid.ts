import type { Field } from "./blueprint.js";
import { exampleOfType } from "./example-of-type.js";
import { wrong, type WrongValue } from "./example-wrong.js";
import { wrongFormat } from "./example-wrong-format.js";
import { wrongNumber } from "./example-wrong-number.js";
import { wrongText } from "./example-wrong-text.js";
import type { FieldType } from "./field-type.js";

/** A body stays readable, and far from the limit of its size. */
const LONGEST_LIST = 100_000;

/**
 * JSON values that a field does not take, each with the one rule it breaks as the contract's error code and a name for a test
 * ("title_too_long"), distinct within the field. What would break more than one rule is left out.
 */
export function invalidValues(field: Field): readonly WrongValue[] {
  const values = wrongOfType(field.type, field);
  const all = field.isOptional ? values : [...values, wrong(null, "type", "null")];
  return all.map(({ value, code, name }) => wrong(value, code, `${field.name.snake}_${name}`));
}

function wrongOfType(type: FieldType, field: Field): readonly WrongValue[] {
  switch (type.kind) {
    case "string":
    case "text":
      return wrongText(type);
    case "password":
      return wrongText({ ...type, pattern: null });
    case "slug":
    case "email":
    case "url":
    case "uuid":
    case "date":
    case "time":
    case "datetime":
      return wrongFormat(type.kind);
    case "int":
    case "bigint":
    case "float":
    case "decimal":
      return wrongNumber(type);
    case "boolean":
      return [wrong("true", "type", "text"), wrong(1, "type", "number")];
    case "enum":
      return [wrong(unlisted(type.values), "enum", "unlisted")];
    case "ref":
      return type.ids === "uuid" ? wrongFormat("uuid") : [wrong("x", "type", "text")];
    case "json":
      return [wrong({ text: "a\u0000b" }, "format", "nul")];
    case "array":
      return wrongList(type, field);
  }
}

function unlisted(values: readonly string[], candidate = "unlisted"): string {
  return values.includes(candidate) ? unlisted(values, `${candidate}_too`) : candidate;
}

/** Lists of a wrong length hold one right item again and again, which a target can spell as such. */
function wrongList(type: Extract<FieldType, { kind: "array" }>, { name }: Field): WrongValue[] {
  const { items, minItems, maxItems } = type;
  const item = exampleOfType(items, { name, variant: 0, start: undefined });
  const isLong = JSON.stringify(item).length * maxItems > LONGEST_LIST;
  const list = (length: number) => Array.from({ length }, () => item);
  return [
    wrong("x", "type", "text"),
    ...(item !== null && minItems > 0 ? [wrong(list(minItems - 1), "too_short", "too_short")] : []),
    ...(item !== null && !isLong ? [wrong(list(maxItems + 1), "too_long", "too_long")] : []),
  ];
}

import type { StringType } from "../../blueprint/field-type.js";
import { Code, code, imported, joinCode } from "../../render/code.js";
import { pythonNumber, pythonString } from "../../render/python-literal.js";
import { ANNOTATED, FIELD } from "./python-modules.js";

/** What a field's number may be where the spec says nothing: what the column can hold. */
const COLUMN_RANGES = {
  int: { minimum: "-2147483648", maximum: "2147483647" },
  bigint: { minimum: "-9223372036854775808", maximum: "9223372036854775807" },
  float: { minimum: "null", maximum: "null" },
};

/** An annotation: its type, the rules of the field, and what has to come last. */
export interface Constrained {
  readonly type: Code;
  readonly rules: Code | null;
  readonly last?: Code;
  /** What stands for all of it where the field has no rules of its own. */
  readonly short: Code;
}

/** `Annotated[type, Field(rules), last]`, or the short name. */
export function constrained({ type, rules, last, short }: Constrained): Code {
  if (rules === null) return short;
  return code`${ANNOTATED}[${joinCode([type, rules, ...(last === undefined ? [] : [last])], ", ")}]`;
}

/** Length, pattern and trimming of a text field; null when there is nothing to check. */
export function textRules(
  type: Pick<StringType, "minLength" | "maxLength" | "pattern" | "trim">,
): Code | null {
  const rules = [
    ...(type.trim ? [code`strip_whitespace=True`] : []),
    ...(type.minLength > 0 ? [code`min_length=${type.minLength}`] : []),
    code`max_length=${new Code(pythonNumber(type.maxLength))}`,
    ...(type.pattern === null ? [] : [code`pattern=${pythonString(type.pattern)}`]),
  ];
  const carrier = type.trim ? imported("pydantic", "StringConstraints") : FIELD;
  return code`${carrier}(${joinCode(rules, ", ")})`;
}

/** Bounds of a number. An integer type has some even where the spec gives none: those of its column. */
export function numberBounds(type: {
  readonly kind: "int" | "bigint" | "float";
  readonly minimum: number | string | null;
  readonly maximum: number | string | null;
}): Code | null {
  const range = COLUMN_RANGES[type.kind];
  if (String(type.minimum) === range.minimum && String(type.maximum) === range.maximum) return null;
  const bounds = [bound("ge", type.minimum), bound("le", type.maximum)].flat();
  const finite = type.kind === "float" ? [code`allow_inf_nan=False`] : [];
  return code`${FIELD}(${joinCode([...bounds, ...finite], ", ")})`;
}

function bound(word: string, value: number | string | null): Code[] {
  if (value === null) return [];
  return [code`${word}=${new Code(typeof value === "number" ? pythonNumber(value) : groupThousands(value))}`];
}

function groupThousands(integer: string): string {
  return integer.replace(/\B(?=(\d{3})+$)/g, "_");
}

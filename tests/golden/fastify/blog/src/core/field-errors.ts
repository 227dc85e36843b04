/** Zod's issues in the words of the API. */

import type { z } from "zod";
import { ErrorCode, type FieldError } from "./errors.js";

type Issue = z.core.$ZodIssue;

const NUMBERS = new Set(["number", "int", "bigint"]);

/** The error of `issue`; several where it is about several unknown keys. */
export function fieldErrors(issue: Issue, readOnly: ReadonlySet<string>): FieldError[] {
  if (isLengthOfNoList(issue)) return [];
  if (issue.code !== "unrecognized_keys")
    return [{ field: fieldPath(issue.path), ...reason(issue) }];
  return issue.keys.map((key) => {
    const field = fieldPath([...issue.path, key]);
    return readOnly.has(field)
      ? { field, code: "read_only", message: "Only the server sets this field" }
      : { field, code: "unknown_field", message: "There is no such field" };
  });
}

/** Zod measures whatever has a length, even when it has said that this is no list. */
function isLengthOfNoList(issue: Issue): boolean {
  const isLength = issue.code === "too_small" || issue.code === "too_big";
  return isLength && !NUMBERS.has(issue.origin) && issue.origin !== "array";
}

/** `tags[0]`, `extra.a`, `""` for the whole. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((start, part) => {
    if (typeof part === "number") return `${start}[${part}]`;
    return start === "" ? String(part) : `${start}.${String(part)}`;
  }, "");
}

function reason(issue: Issue): Omit<FieldError, "field"> {
  const { message } = issue;
  if (issue.code !== "custom" && issue.input === undefined) {
    return { code: "required", message: "Field required" };
  }
  switch (issue.code) {
    case "too_small":
      return { code: NUMBERS.has(issue.origin) ? "too_small" : "too_short", message };
    case "too_big":
      return { code: NUMBERS.has(issue.origin) ? "too_big" : "too_long", message };
    case "invalid_type":
      return { code: beyondReading(issue) ?? "type", message };
    case "invalid_format":
      return { code: issue.format === "regex" ? "pattern" : "format", message };
    case "invalid_value":
      return { code: typeof issue.input === "string" ? "enum" : "type", message };
    case "custom":
      return { code: ErrorCode.catch("format").parse(issue.params?.code), message };
    default:
      return { code: "type", message };
  }
}

/** Of a number that is too big to be read at all. */
function beyondReading({ expected, input }: z.core.$ZodIssueInvalidType): ErrorCode | null {
  if (!NUMBERS.has(expected)) return null;
  if (input === Infinity) return "too_big";
  return input === -Infinity ? "too_small" : null;
}

/** What clients are told of values that do not fit, for people: programs read the codes. */

import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const TYPES = new Map([
  ["array", "list"],
  ["int", "integer"],
]);

/** Zod's `localeError`. */
export function messageOf(issue: Issue): string {
  if (issue.input === undefined) return "Field required";
  switch (issue.code) {
    case "invalid_type":
      return `Input should be a valid ${TYPES.get(issue.expected) ?? issue.expected}`;
    case "too_small":
      return tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true);
    case "too_big":
      return tooBig(issue.origin, issue.maximum, issue.inclusive ?? true);
    case "invalid_format":
      return `Input should be a valid ${issue.format}`;
    case "invalid_value":
      return `Input should be ${issue.values.map((value) => `'${String(value)}'`).join(" or ")}`;
    default:
      return "Input is not valid";
  }
}

function tooSmall(origin: string, least: number | bigint, isInclusive: boolean): string {
  if (origin === "string") return `String should have at least ${counted(least, "character")}`;
  if (origin === "array") return `List should have at least ${counted(least, "item")}`;
  return `Input should be greater than ${isInclusive ? "or equal to " : ""}${String(least)}`;
}

function tooBig(origin: string, most: number | bigint, isInclusive: boolean): string {
  if (origin === "string") return `String should have at most ${counted(most, "character")}`;
  if (origin === "array") return `List should have at most ${counted(most, "item")}`;
  return `Input should be less than ${isInclusive ? "or equal to " : ""}${String(most)}`;
}

function counted(count: number | bigint, unit: string): string {
  return `${String(count)} ${unit}${Number(count) === 1 ? "" : "s"}`;
}

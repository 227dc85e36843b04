import type { FieldKind } from "./field-type.js";
import { wrong, type WrongValue } from "./example-wrong.js";

/** The types whose values are texts of one form, without rules of the spec's. */
export type FormatKind = Extract<FieldKind, "slug" | "email" | "url" | "uuid" | "date" | "time" | "datetime">;

const NUMBER = wrong(5, "type", "number");

const WRONG: Readonly<Record<FormatKind, readonly WrongValue[]>> = {
  slug: [NUMBER, wrong("Not a slug", "format", "not_a_slug"), wrong("x".repeat(101), "too_long", "too_long")],
  email: [
    NUMBER,
    wrong("nobody", "format", "not_an_email"),
    wrong(`${"x".repeat(243)}@example.com`, "too_long", "too_long"),
  ],
  url: [
    NUMBER,
    wrong("ftp://x", "format", "not_http"),
    wrong(`https://example.com/${"x".repeat(2029)}`, "too_long", "too_long"),
  ],
  uuid: [NUMBER, wrong("0190a6f0000070008000000000000001", "format", "without_hyphens")],
  date: [NUMBER, wrong("2030-02-30", "format", "no_such_day")],
  time: [NUMBER, wrong("24:00:00", "format", "no_such_time"), wrong("08:00:00Z", "format", "with_offset")],
  datetime: [
    NUMBER,
    wrong("2030-01-01T09:00:00", "format", "without_offset"),
    wrong("2030-02-30T09:00:00Z", "format", "no_such_day"),
  ],
};

/** Wrong values of a text with a form of its own. */
export function wrongFormat(kind: FormatKind): readonly WrongValue[] {
  return WRONG[kind];
}

import type { JsonValue } from "../spec/json-value.js";

/** A value in its one spelling, or why it is no value of its type ("it is longer than 5 characters"). */
export type Fit =
  { readonly value: JsonValue; readonly problem: null } | { readonly value: null; readonly problem: string };

export function fits(value: JsonValue): Fit {
  return { value, problem: null };
}

export function misfits(problem: string): Fit {
  return { value: null, problem };
}

import type { JsonValue } from "../spec/json-value.js";

/** The contract's codes for a value that a field does not take. */
export type WrongCode =
  "type" | "too_short" | "too_long" | "too_small" | "too_big" | "pattern" | "enum" | "format";

/** A JSON value that breaks exactly one rule of a type, the code it is refused with, and what is wrong with it in snake_case. */
export interface WrongValue {
  readonly value: JsonValue;
  readonly code: WrongCode;
  readonly name: string;
}

/** Written in this order so that a list of them reads as a table. */
export function wrong(value: JsonValue, code: WrongCode, name: string): WrongValue {
  return { value, code, name };
}

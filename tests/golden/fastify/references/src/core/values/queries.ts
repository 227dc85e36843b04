import { z } from "zod";
import { array, boolean } from "./compounds.js";
import { integerText } from "./exact-numbers.js";
import { float, id, int } from "./numbers.js";
import { refuse } from "./problem.js";

// Of any size, so that one out of range is told from one that is none.
const INTEGER = /^-?[0-9]+$/;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/** Reads an integer of a query string or of a path; `range` says how large it may be. */
export function queryInteger<T extends z.ZodType<number>>(range: T) {
  return z.preprocess((value, context) => {
    if (typeof value !== "string") return value;
    if (!INTEGER.test(value)) refuse(context, ["format", "Should be an integer"]);
    // Not infinite, which is no integer.
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number(value)));
  }, range);
}

export const queryInt = queryInteger(int());

/** The id of a row in a query string or a path, where ids are numbers. */
export const queryId = queryInteger(id);

// JavaScript has no number for the greatest integer of 64 bits: the text of the document has.
export const queryBigint = integerText().meta({
  type: "integer",
  minimum: -(2 ** 63),
  maximum: 2 ** 63,
});

export const queryFloat = z.preprocess((value, context) => {
  if (typeof value !== "string") return value;
  if (!NUMBER.test(value)) refuse(context, ["format", "Should be a number"]);
  return Number(value);
}, float());

export const queryBoolean = z.preprocess((value) => {
  if (value === "true") return true;
  return value === "false" ? false : value;
}, boolean);

/** `?field[in]=a,b`: at most 100 values. */
export function commaSeparated<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value, context) => {
      if (typeof value !== "string") return value;
      const parts = value.split(",");
      if (parts.includes("")) {
        refuse(context, ["too_short", "A value between two commas is empty"]);
      }
      return parts;
    },
    array(item, { min: 1 }),
  );
}

import { z } from "zod";
import { problem, type Problem } from "./problem.js";

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
const TIME_OF_DAY = new RegExp(`^${TIME}(\\.[0-9]{1,3})?$`);
const MOMENT = new RegExp(
  `^([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](${TIME})(\\.[0-9]{1,9})?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`,
);

/** A day of the years 0001 to 9999. */
export const date = z.string().superRefine(problem(problemOfDate)).meta({ format: "date" });

/** A time of day without an offset, with three decimals where there is a fraction. */
export const time = z
  .string()
  .superRefine(problem(problemOfTime))
  .overwrite(wireTime)
  // JSON Schema's own `time` has an offset.
  .meta({ pattern: TIME_OF_DAY.source, examples: ["18:30:00"] });

/** A moment: kept in UTC, to the millisecond. */
export const dateTime = z
  .string()
  .superRefine(problem(problemOfMoment))
  .overwrite((value) => momentOf(value) ?? value)
  .meta({ format: "date-time" });

function problemOfDate(value: string): Problem | null {
  if (!DATE.test(value)) return ["format", "Should be a date, YYYY-MM-DD"];
  return isDate(value) ? null : ["format", "There is no such date"];
}

function problemOfTime(value: string): Problem | null {
  if (TIME_OF_DAY.test(value)) return null;
  return ["format", "Should be a time, HH:MM:SS with at most three decimals"];
}

function problemOfMoment(value: string): Problem | null {
  if (!MOMENT.test(value)) {
    return ["format", "Should be a date and time with an offset (RFC 3339)"];
  }
  return momentOf(value) === null ? ["format", "There is no such date and time"] : null;
}

function isDate(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  // Date takes February 30th for March 2nd.
  return !value.startsWith("0000") && !isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

function wireTime(value: string): string {
  const [time = "", fraction = ""] = value.split(".");
  return Number(fraction) === 0 ? time : `${time}.${fraction.padEnd(3, "0")}`;
}

/** The moment in UTC; null where there is none, or none in the years 0001 to 9999. */
function momentOf(value: string): string | null {
  const [, day = "", clock = "", , fraction = ".0", offset = ""] = MOMENT.exec(value) ?? [];
  if (!isDate(day)) return null;
  const digits = fraction.slice(1, 4).padEnd(3, "0");
  const moment = new Date(`${day}T${clock}.${digits}${offset.toUpperCase()}`).toISOString();
  return /^(?!0000)[0-9]{4}-/.test(moment) ? moment : null;
}

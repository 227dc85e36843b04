/** Column types whose values are, in the app too, what goes over the wire. */

import { sql, type SQL } from "drizzle-orm";
import { customType, type AnyPgColumn } from "drizzle-orm/pg-core";

export type JsonValue =
  string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const MOMENT = /^(\d{4,})(-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-])([\d:]+)( BC)?$/;

/** A moment in UTC, to the millisecond: `2026-01-01T00:00:00.000Z`. */
export const utcDateTime = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  fromDriver: wireMoment,
});

/** A time of day, to the millisecond: `09:30:00`, or `09:30:00.500`. */
export const timeOfDay = customType<{ data: string; driverData: string }>({
  dataType: () => "time (3)",
  fromDriver: wireTime,
});

/** A 64-bit number, as decimal text: JavaScript's numbers end at 2^53. */
export const bigintText = customType<{ data: string; driverData: string | number | bigint }>({
  dataType: () => "bigint",
  fromDriver: String,
});

/** Any JSON. Drizzle's own type reads a JSON string that looks like JSON once more. */
export const json = customType<{ data: JsonValue; driverData: JsonValue }>({
  dataType: () => "jsonb",
  // What is null in a prepared query gets here, too.
  toDriver: (value) => (value === null ? null : JSON.stringify(value)),
});

/** The rule that a column holds one of its values. */
export function oneOfItsValues(column: AnyPgColumn): SQL {
  const values = valuesOf(column).map((value) => `'${value.replaceAll("'", "''")}'`);
  return sql`${column} in (${sql.raw(values.join(", "))})`;
}

/** What a rule is given stands for the column, and has its values only among its settings: drizzle-kit prints these. */
function valuesOf(column: AnyPgColumn): readonly string[] {
  const config: unknown = Reflect.get(column, "config");
  if (typeof config !== "object" || config === null) return [];
  const values: unknown = Reflect.get(config, "enumValues");
  return Array.isArray(values) ? values.map(String) : [];
}

/** PostgreSQL prints a moment in the time zone of the session, which need not be UTC. */
function wireMoment(text: string): string {
  const match = MOMENT.exec(text);
  if (match === null) throw new Error(`not a moment as PostgreSQL prints it: ${text}`);
  const [, year = "", day = "", time = "", fraction = "", sign = "", offset = "", era] = match;
  const rest = `${day}T${time}.${fraction.padEnd(3, "0")}Z`;
  if (offset === "00") return year + rest;
  // The first and the last hours of the years 0001 to 9999 are in 1 BC and 10000 elsewhere.
  const isoYear = era === undefined ? year : "0000";
  const local = Date.parse((isoYear.length > 4 ? `+${isoYear.padStart(6, "0")}` : isoYear) + rest);
  const [hours, minutes = 0, seconds = 0] = offset.split(":").map(Number);
  const millis = ((Number(hours) * 60 + minutes) * 60 + seconds) * 1000;
  return new Date(sign === "+" ? local - millis : local + millis).toISOString();
}

function wireTime(text: string): string {
  const [time = "", fraction] = text.split(".");
  return fraction === undefined ? time : `${time}.${fraction.padEnd(3, "0")}`;
}

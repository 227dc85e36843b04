import type { Blueprint, Field } from "../../blueprint/blueprint.js";
import { utcDateTime } from "../../blueprint/calendar.js";
import type { JsonValue } from "../../spec/json-value.js";
import { code, imported, type Code } from "../../render/code.js";
import { sqlString } from "../../render/sql-literal.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";
import { broughtParts } from "./host/host-parts.js";

const NONE = code``;

/**
 * What a new column gets in rows that are there, in a project where drizzle-kit writes the migrations: it has nothing but the table
 * to know that from. Migrations of ours say it themselves.
 */
export function columnDefault(blueprint: Blueprint, { type, default: value }: Field): Code {
  const { host } = blueprint;
  if (value === undefined || value === null || host?.stack !== "fastify") return NONE;
  if (broughtParts(blueprint, host).ownMigrations) return NONE;
  switch (type.kind) {
    case "json":
    case "array": {
      const json = tsString(`${sqlString(JSON.stringify(value)).text}::jsonb`);
      return code`.default(${imported("drizzle-orm", "sql")}.raw(${json}))`;
    }
    case "decimal":
    case "bigint":
      return code`.default(${tsString(textOf(value))})`;
    case "datetime":
      return code`.default(${tsString(utcDateTime(textOf(value)) ?? textOf(value))})`;
    default:
      return code`.default(${tsLiteral(value)})`;
  }
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

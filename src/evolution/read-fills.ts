import type { Blueprint, Resource } from "../blueprint/blueprint.js";
import type { FieldType } from "../blueprint/field-type.js";
import { fitValue } from "../blueprint/fit-value.js";
import { hasAccounts } from "../contract/accounts.js";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import type { JsonValue } from "../spec/json-value.js";
import { columnKey, type Fills } from "./fills.js";
import type { Fill } from "./step.js";

const EXAMPLE = "write --fill TABLE.COLUMN=VALUE, for example --fill tasks.notes=none";
const SHAPE = /^([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)=([^]*)$/;

/** What a command line says that rows get: "tasks.notes=none". Reports what names no column, and values that are none of its type. */
export function readFills(blueprint: Blueprint, texts: readonly string[]): Outcome<Fills> {
  const fills = new Map<string, Fill>();
  const diagnostics: Diagnostic[] = [];
  for (const text of texts) {
    const [, table, column, value] = SHAPE.exec(text) ?? [];
    const read =
      table === undefined || column === undefined || value === undefined
        ? { reason: "it is not TABLE.COLUMN=VALUE", help: EXAMPLE }
        : readFill(blueprint, { table, column, value });
    if ("value" in read) fills.set(`${table ?? ""}.${column ?? ""}`, read);
    else diagnostics.push(report("BG3405", { text, ...read }, null));
  }
  return { value: diagnostics.length === 0 ? fills : null, diagnostics };
}

interface Written {
  readonly table: string;
  readonly column: string;
  readonly value: string;
}

interface Problem {
  readonly reason: string;
  readonly help: string;
}

function readFill(blueprint: Blueprint, { table, column, value }: Written): Fill | Problem {
  const resource = blueprint.resources.find((one) => one.table === table);
  if (resource === undefined) {
    const tables = blueprint.resources.map((one) => one.table).join(", ");
    return { reason: `there is no table ${table}`, help: `there are ${tables}` };
  }
  if (column === "user_id" && resource.isOwned) return ownerOf(blueprint, value);
  const field = resource.fields.find((one) => one.column === column);
  if (field === undefined)
    return { reason: `${table} has no column ${column}`, help: `it has ${columnsOf(resource)}` };
  const { value: fit, problem } = fitFill(field.type, value);
  const help = `${columnKey(table, column)} takes what the API accepts there`;
  return problem === null ? { value: fit } : { reason: problem, help };
}

function columnsOf({ fields, isOwned }: Resource): string {
  return [...(isOwned ? ["user_id"] : []), ...fields.map(({ column }) => column)].join(", ");
}

function ownerOf(blueprint: Blueprint, value: string): Fill | Problem {
  const isNumber = hasAccounts(blueprint) && blueprint.database.ids === "int";
  return (
    idProblem(value, hasAccounts(blueprint) ? blueprint.database.ids : null) ?? {
      value: isNumber ? Number(value) : value,
    }
  );
}

function idProblem(value: string, ids: "uuid" | "int" | null): Problem | null {
  if (ids === null) return value === "" ? { reason: "it is empty", help: "write the id of a user" } : null;
  const isId = ids === "int" ? /^\d{1,15}$/.test(value) : fitValue({ kind: "uuid" }, value).problem === null;
  return isId ? null : { reason: "it is no id of a row", help: "write the id of a row" };
}

function fitFill(type: FieldType, text: string): ReturnType<typeof fitValue> {
  if (type.kind === "ref") {
    const problem = idProblem(text, type.ids);
    if (problem !== null) return { value: null, problem: problem.reason };
    return { value: type.ids === "int" ? Number(text) : text, problem: null };
  }
  return fitValue(type, jsonOf(type, text));
}

/** Text is text; anything else is written as in JSON. */
function jsonOf({ kind }: FieldType, text: string): JsonValue {
  const isJson = ["int", "float", "boolean", "json", "array"].includes(kind);
  if (!isJson) return text;
  try {
    const value: unknown = JSON.parse(text);
    return isJsonValue(value) ? value : text;
  } catch {
    return text;
  }
}

/** Whatever JSON.parse gives is one; the compiler cannot know. */
function isJsonValue(value: unknown): value is JsonValue {
  return value !== undefined;
}

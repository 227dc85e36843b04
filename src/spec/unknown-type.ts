import { suggest } from "../diagnostics/did-you-mean.js";
import type { Diagnostic, Span } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { TYPE_WORDS } from "./field-types.js";

/** What other languages call our types. */
const FOREIGN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    str: "string",
    varchar: "string",
    char: "string",
    integer: "int",
    smallint: "int",
    number: "float",
    double: "float",
    real: "float",
    long: "bigint",
    int64: "bigint",
    numeric: "decimal",
    money: "decimal",
    bool: "boolean",
    timestamp: "datetime",
    timestamptz: "datetime",
    object: "json",
    jsonb: "json",
    dict: "json",
    uri: "url",
    guid: "uuid",
    list: "array",
    foreignkey: "ref",
    belongsto: "ref",
    reference: "ref",
    relation: "ref",
    manytomany: "many",
    hasmany: "many",
  }),
);

/** BG1003 with the type that was most likely meant. */
export function unknownType(type: string, span: Span, help: string | null = null): Diagnostic {
  const suggestion = FOREIGN.get(type.toLowerCase().replaceAll(/[_-]/g, "")) ?? suggest(type, TYPE_WORDS);
  const known = suggestion === null ? `known types: ${TYPE_WORDS.join(", ")}` : null;
  return report("BG1003", { type, suggestion, help: help ?? known }, span);
}

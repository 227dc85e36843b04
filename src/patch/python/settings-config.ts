import type { SyntaxNode } from "@lezer/common";
import { type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { readAssignments } from "../../syntax/python/read-assignments.js";
import { readCall } from "../../syntax/python/read-calls.js";
import type { PythonClass } from "../../syntax/python/read-classes.js";
import { childrenOf, stringValue } from "../../syntax/python/read-expressions.js";
import type { NoPlace } from "./register-place.js";

/** How a settings class gets from a field to a variable of the environment. */
export interface SettingsConfig {
  readonly prefix: string;
  readonly isCaseSensitive: boolean;
}

/** Whatever these say, a field more with a default is read like the others. Of others nobody knows. */
const HARMLESS = new Set([
  ...["case_sensitive", "env_prefix", "env_file", "env_file_encoding", "env_ignore_empty", "extra", "frozen"],
  ...["env_nested_delimiter", "env_nested_max_split", "env_parse_enums", "env_parse_none_str", "secrets_dir"],
  ...["arbitrary_types_allowed", "hide_input_in_errors", "from_attributes", "title", "validate_assignment"],
  ...["populate_by_name", "validate_by_name", "validate_by_alias", "validate_default", "use_enum_values"],
  ...["json_schema_extra", "protected_namespaces", "str_strip_whitespace", "use_attribute_docstrings"],
  ...["json_file", "yaml_file", "toml_file", "pyproject_toml_table_header"],
]);

type Options = ReadonlyMap<string, SyntaxNode>;

/** What a class and those that it inherits from, the nearest first, say of themselves; or why that cannot be read. */
export function settingsConfig(
  file: PythonFile,
  lineage: readonly { readonly definition: PythonClass; readonly body: SyntaxNode }[],
): SettingsConfig | NoPlace {
  const merged = new Map<string, SyntaxNode>();
  for (const { definition, body } of lineage) {
    const options = optionsOf(file, definition, body);
    if (options === null)
      return { reason: `configures \`${definition.name}\` with what only running it would show` };
    for (const [name, value] of options) if (!merged.has(name)) merged.set(name, value);
  }
  const odd = [...merged.keys()].find((name) => !HARMLESS.has(name));
  if (odd !== undefined) return { reason: `sets \`${odd}\`, which a new field may not get along with` };
  const prefix = merged.get("env_prefix");
  const isCaseSensitive = merged.get("case_sensitive");
  const prefixText = prefix === undefined ? "" : stringValue(file, prefix);
  if (prefixText === null || !/^\w*$/.test(prefixText))
    return { reason: "sets `env_prefix` to what only running it would show" };
  if (isCaseSensitive !== undefined && isCaseSensitive.name !== "Boolean")
    return { reason: "sets `case_sensitive` to what only running it would show" };
  return {
    prefix: prefixText,
    isCaseSensitive: isCaseSensitive !== undefined && textOf(file, isCaseSensitive) === "True",
  };
}

/** `model_config`, a class `Config` within, and what stands beside the bases; null where one of them is computed. */
function optionsOf(
  file: PythonFile,
  { attributes, keywords }: PythonClass,
  body: SyntaxNode,
): Options | null {
  const options = new Map(keywords);
  const written = attributes.filter(({ name }) => name === "model_config");
  for (const { value, isConditional } of written) {
    const found = isConditional ? null : valuesOf(file, value);
    if (found === null) return null;
    for (const [name, node] of found) options.set(name, node);
  }
  for (const inner of body.getChildren("ClassDefinition")) {
    const [name, block] = [inner.getChild("VariableName"), inner.getChild("Body")];
    if (name === null || block === null || textOf(file, name) !== "Config") continue;
    if (inner.getChild("ArgList") !== null) return null;
    for (const { name: option, value } of readAssignments(file, block))
      if (value !== null) options.set(option, value);
  }
  return options;
}

/** `SettingsConfigDict(env_prefix="APP_")`, `{"env_prefix": "APP_"}` */
function valuesOf(file: PythonFile, value: SyntaxNode | null): Options | null {
  if (value === null || textOf(file, value).includes("**")) return null;
  const call = readCall(file, value);
  if (call !== null)
    return /(^|\.)((Settings)?ConfigDict|dict)$/.test(call.callee) && call.positional.length === 0
      ? call.keywords
      : null;
  if (value.name !== "DictionaryExpression") return null;
  const parts = childrenOf(value).filter(({ name }) => !["{", "}", ",", ":", "Comment"].includes(name));
  const options = new Map<string, SyntaxNode>();
  for (let at = 0; at < parts.length; at += 2) {
    const name = stringValue(file, parts[at] ?? null);
    const node = parts[at + 1];
    if (name === null || node === undefined) return null;
    options.set(name, node);
  }
  return options;
}

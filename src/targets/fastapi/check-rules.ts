import type { Resource } from "../../blueprint/blueprint.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";

const MAX_IDENTIFIER = 63;

/** A rule's values as a list. */
export function checkValues(values: readonly string[]): Code {
  return code`[${joinCode(values.map(pythonString), ", ")}]`;
}

/** The table's naming convention puts `ck_<table>_` in front of a plain name; a shortened one is whole already. */
export function checkNameInModel(resource: Resource, name: string): Code {
  const prefix = `ck_${resource.table}_`;
  const isPlain = name.startsWith(prefix) && name.length < MAX_IDENTIFIER;
  return isPlain ? pythonString(name.slice(prefix.length)) : wholeName(name);
}

/** A name as it is, whatever naming convention the tables have. */
export function wholeName(name: string): Code {
  return code`${imported("sqlalchemy.schema", "conv")}(${pythonString(name)})`;
}

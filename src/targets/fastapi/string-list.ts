import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";

/** `"a", "b"` */
export function strings(names: readonly string[]): Code {
  return joinCode(names.map(pythonString), ", ");
}

/** `["a", "b"]`; null where there is none. */
export function stringList(names: readonly string[]): Code | null {
  return names.length === 0 ? null : code`[${strings(names)}]`;
}

import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { Body } from "../../contract/test-bodies.js";
import { literal } from "./tests-view.js";

/** A body as a dictionary of Python. */
export function bodyDictionary(body: Body): Code {
  const entries = [...body].map(([key, value]) => code`${pythonString(key)}: ${literal(value)}`);
  return code`{${joinCode(entries, ", ")}}`;
}

import { code, joinCode, type Code } from "../../render/code.js";
import { tsKey, tsLiteral } from "../../render/ts-literal.js";
import type { Body } from "../../contract/test-bodies.js";

/** A body as an object of TypeScript. */
export function bodyObject(body: Body): Code {
  const entries = [...body].map(([key, value]) => code`${tsKey(key)}: ${tsLiteral(value)}`);
  return entries.length === 0 ? code`{}` : code`{ ${joinCode(entries, ", ")} }`;
}

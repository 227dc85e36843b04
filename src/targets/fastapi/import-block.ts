import type { Code } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";

/** The import block for what the parts need, and for each `module:name` whose condition holds. */
export function importBlock(needed: readonly string[], fixed: Readonly<Record<string, boolean>>): Code {
  const wanted = Object.entries(fixed).flatMap(([spec, isUsed]) => (isUsed ? [spec] : []));
  return pythonImports([...needed, ...wanted]);
}

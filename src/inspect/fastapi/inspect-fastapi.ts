import type { Fact } from "../fact.js";
import type { FactName } from "../inspection.js";
import type { ProjectFiles } from "../project-files.js";
export function inspectFastapi(_files: ProjectFiles): ReadonlyMap<FactName, Fact> {
  return new Map();
}

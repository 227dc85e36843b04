import type { Fact } from "./fact.js";
import type { ProjectFiles } from "./project-files.js";
export function stackFact(_files: ProjectFiles): Fact {
  return { kind: "none" };
}

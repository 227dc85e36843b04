import type { Blueprint } from "../blueprint/blueprint.js";
import { deltaOf } from "../evolution/delta.js";
import type { ProjectFacts } from "./target.js";

/** What a target is told of a project, given what the last run generated from and the files that the target asked for. */
export function projectFacts(
  blueprint: Blueprint,
  { last, files }: { readonly last: Blueprint | null; readonly files: ProjectFacts["files"] },
): ProjectFacts {
  // What another target made is nothing to migrate from.
  const previous = last?.target === blueprint.target ? last : null;
  return { previous, delta: deltaOf(previous, blueprint), files };
}

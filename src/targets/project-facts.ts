import type { Blueprint } from "../blueprint/blueprint.js";
import { deltaOf } from "../evolution/delta.js";
import type { Fills } from "../evolution/fills.js";
import type { ProjectFacts } from "./target.js";

interface KnownFacts {
  /** What the last run generated from. */
  readonly last: Blueprint | null;
  /** What the target asked for. */
  readonly files: ProjectFacts["files"];
  /** What rows get that are there. */
  readonly fills?: Fills;
  readonly settings?: ProjectFacts["settings"];
}

/** What the last run generated from. What another target made is nothing to migrate from. */
export function previousOf(blueprint: Blueprint, last: Blueprint | null): Blueprint | null {
  return last?.target === blueprint.target ? last : null;
}

/** What a target is told of a project. */
export function projectFacts(
  blueprint: Blueprint,
  { last, files, fills, settings = null }: KnownFacts,
): ProjectFacts {
  const previous = previousOf(blueprint, last);
  return { previous, delta: deltaOf(previous, blueprint, fills), files, settings };
}

import type { NameForms } from "./blueprint.js";
import type { Place } from "./place.js";
import { RESERVED_PROJECTS } from "./reserved-names.js";
import { resolveName } from "./resolve-name.js";

/** The forms of the project's name, which becomes a package's name on PyPI's and npm's terms. */
export function resolveProjectName(given: string, place: Place): NameForms {
  const name = resolveName(given, "project", place);
  if (RESERVED_PROJECTS.has(name.kebab)) {
    const reason = "the generated project depends on a package of that name";
    place.report("BG2010", { what: "project", name: given, reason, help: `for example "${name.kebab}-api"` });
  }
  return name;
}

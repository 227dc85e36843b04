import { singularOf } from "./inflection.js";
import { nameForms } from "./naming.js";
import type { NamedField } from "./named-field.js";

/** Reports a relation that is called like its own key: a reference to a project is called "project", its key is "project_id" then. */
export function reportRelationName({ name, spec, place }: Omit<NamedField, "renamedFrom">): void {
  if (spec.type !== "ref" && spec.type !== "many") return;
  const [, stem] = /^(.+)_ids?$/.exec(name.snake) ?? [];
  if (stem === undefined) return;
  const isMany = spec.type === "many";
  const better = isMany ? pluralOf(stem, spec.to ?? "") : stem;
  const key = isMany ? `${stem}_ids` : `${stem}_id`;
  const reason = `${isMany ? "what holds the ids" : "what holds the id"} gets its _id${isMany ? "s" : ""} by itself`;
  const help = `call it "${better}": its key is "${key}" then`;
  place.report("BG2010", { what: isMany ? "relation" : "reference", name: name.given, reason, help }, "key");
}

/** The resource's own name where the stem is its singular; else what most words do. */
function pluralOf(stem: string, resource: string): string {
  const { snake } = nameForms(resource);
  return singularOf(snake) === stem ? snake : `${stem}s`;
}

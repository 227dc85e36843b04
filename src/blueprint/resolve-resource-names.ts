import type { ResourceSpec } from "../spec/spec.js";
import type { NameForms, ResourceNames } from "./blueprint.js";
import { singularOf } from "./inflection.js";
import { nameForms, nameKey } from "./naming.js";
import type { Place } from "./place.js";
import { PREFIXED_PATHS, RESERVED_TABLES, ROOT_PATHS } from "./reserved-names.js";
import { resolveName } from "./resolve-name.js";

/** A resource whose names stand, with its place in the spec. */
export interface NamedResource {
  readonly name: ResourceNames;
  readonly spec: ResourceSpec;
  readonly place: Place;
}

/** The resources sorted by name. Reports names that are no names, that clash, or whose table or address belongs to somebody else. */
export function resolveResourceNames(
  resources: ReadonlyMap<string, ResourceSpec>,
  prefix: string,
  place: Place,
): NamedResource[] {
  const named = [...resources].map(([given, spec]) => {
    const at = place.at(given);
    const plural = resolveName(given, "resource", at);
    reportReserved(plural, prefix, at);
    return { name: { plural, singular: resolveSingular(given, spec, at) }, spec, place: at };
  });
  reportClashes(named);
  return named.sort((a, b) => compare(a.name.plural.snake, b.name.plural.snake));
}

function resolveSingular(given: string, spec: ResourceSpec, place: Place): NameForms {
  if (spec.singular === undefined) return nameForms(singularOf(given));
  return resolveName(spec.singular, "singular", place.at("singular"));
}

function reportReserved({ given, snake, kebab }: NameForms, prefix: string, place: Place): void {
  const path = `${prefix}/${kebab}`;
  const reserved = [...ROOT_PATHS, ...PREFIXED_PATHS.map((own) => `${prefix}${own}`)];
  if (reserved.includes(path)) place.report("BG2013", { name: given, path, prefix }, "key");
  if (RESERVED_TABLES.test(snake)) {
    const reason = `a table called ${snake} belongs to the database or to its migrations`;
    place.report("BG2010", { what: "resource", name: given, reason, help: "choose another name" }, "key");
  }
}

/** Classes are named after singulars, tables after plurals: no two resources may share any of the four. */
function reportClashes(resources: readonly NamedResource[]): void {
  const taken = new Map<string, NamedResource>();
  for (const resource of resources) {
    const { plural, singular } = resource.name;
    const keys = [nameKey(plural), nameKey(singular)];
    const other = keys.map((key) => taken.get(key)).find((owner) => owner !== undefined);
    if (other !== undefined) reportClash(resource, other);
    for (const key of keys) taken.set(key, resource);
  }
}

function reportClash({ name, place }: NamedResource, other: NamedResource): void {
  const isSamePlural = nameKey(name.plural) === nameKey(other.name.plural);
  const singulars = `one ${name.singular.snake}, one ${other.name.singular.snake}`;
  const why = isSamePlural
    ? "they differ in case and underscores only"
    : `their singulars are not distinct (${singulars}); \`singular:\` sets another`;
  place.report(
    "BG2011",
    { what: "resource", name: name.plural.given, other: other.name.plural.given, why },
    "key",
  );
}

/** By code unit: no locale decides about the order of generated code. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

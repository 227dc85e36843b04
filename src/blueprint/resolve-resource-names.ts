import type { ResourceSpec } from "../spec/spec.js";
import { SESSIONS_TABLE } from "./account-resource.js";
import type { NameForms, ResourceNames } from "./blueprint.js";
import { singularOf } from "./inflection.js";
import { nameForms, nameKey } from "./naming.js";
import type { Place } from "./place.js";
import { PREFIXED_PATHS, RESERVED_TABLES, ROOT_PATHS } from "./reserved-names.js";
import { resolveRenames, type Renaming } from "./resolve-renames.js";
import { namesOfTable } from "./table-names.js";
import { resolveName } from "./resolve-name.js";

/** A resource whose names stand, with its place in the spec. */
export interface NamedResource {
  readonly name: ResourceNames;
  readonly spec: ResourceSpec;
  readonly place: Place;
  /** The table that an older database has it in. */
  readonly renamedFrom: string | null;
}

/** What decides which names belong to the backend itself. */
export interface ResourceNameRules {
  readonly prefix: string;
  readonly hasAccounts: boolean;
}

type Unrenamed = Omit<NamedResource, "renamedFrom">;

/** The resources sorted by name. Reports names that are no names, that clash, or whose table or address belongs to somebody else. */
export function resolveResourceNames(
  resources: ReadonlyMap<string, ResourceSpec>,
  { prefix, hasAccounts }: ResourceNameRules,
  place: Place,
): NamedResource[] {
  const named = [...resources].map(([given, spec]) => {
    const at = place.at(given);
    const plural = resolveName(given, "resource", at);
    reportReserved(plural, prefix, at);
    return { name: { plural, singular: resolveSingular(given, spec, at) }, spec, place: at };
  });
  reportClashes(named);
  reportOwnTables(named, hasAccounts);
  const former = resolveRenames(named.map(renamingOf));
  return named
    .map((resource, index) => ({ ...resource, renamedFrom: former[index] ?? null }))
    .sort((a, b) => compare(a.name.plural.snake, b.name.plural.snake));
}

function renamingOf({ name, spec, place }: Unrenamed): Renaming {
  const { renamedFrom } = spec;
  const former = nameForms(renamedFrom ?? "").snake;
  return { place, current: name.plural.snake, written: renamedFrom, former, refusal: null };
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

/** One name space holds tables and the indexes and sequences of their keys; accounts have a table besides. */
function reportOwnTables(resources: readonly Unrenamed[], hasAccounts: boolean): void {
  const owners = new Map(
    resources.flatMap(({ name: { plural } }) =>
      namesOfTable(plural.snake)
        .slice(1)
        .map((own): [string, string] => [own, plural.given]),
    ),
  );
  for (const { name, place } of resources) {
    const owner = owners.get(name.plural.snake);
    if (owner !== undefined) reportTaken(name, `the key of "${owner}" is called so in the database`, place);
    if (hasAccounts && isSessions(name))
      reportTaken(name, "the backend keeps the sessions of its accounts there", place);
  }
}

function reportTaken({ plural: { given } }: ResourceNames, reason: string, place: Place): void {
  place.report("BG2010", { what: "resource", name: given, reason, help: "choose another name" }, "key");
}

function isSessions({ plural, singular }: ResourceNames): boolean {
  const sessions = nameForms(SESSIONS_TABLE);
  const taken = [nameKey(sessions), nameKey(nameForms(singularOf(sessions.snake)))];
  return [plural, singular].some((forms) => taken.includes(nameKey(forms)));
}

/** Classes are named after singulars, tables after plurals: no two resources may share any of the four. */
function reportClashes(resources: readonly Unrenamed[]): void {
  const taken = new Map<string, Unrenamed>();
  for (const resource of resources) {
    const { plural, singular } = resource.name;
    const keys = [nameKey(plural), nameKey(singular)];
    const other = keys.map((key) => taken.get(key)).find((owner) => owner !== undefined);
    if (other !== undefined) reportClash(resource, other);
    for (const key of keys) taken.set(key, resource);
  }
}

function reportClash({ name, place }: Unrenamed, other: Unrenamed): void {
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

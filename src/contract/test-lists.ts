import type { Field, Resource } from "../blueprint/blueprint.js";
import type { JsonValue } from "../spec/json-value.js";
import type { Body } from "./test-bodies.js";

/** What the tests ask a list with, by JSON key. */
export interface TestedList {
  readonly sorts: readonly string[];
  /** Filters whose first value can be written in a query and in a list of values. */
  readonly filters: readonly string[];
  /** A text that can be searched for; null where there is none. */
  readonly search: string | null;
  /** Every way to ask: each a parameter, and its text (null for the first body's searched text). */
  readonly queries: readonly (readonly [parameter: string, text: string | null])[];
}

export function testedList(resource: Resource, first: Body | undefined): TestedList {
  const filters = filterKeys(resource, first);
  const search = searchKey(resource, first);
  return {
    sorts: resource.sorts.filter((ref) => isShown(ref, first)).map((ref) => ref.json),
    filters,
    search,
    queries: [
      ...(search === null ? [] : [["q", null] as const]),
      ...filters.map((key) => [key, queryText(first?.get(key))] as const),
      ...resource.sorts.map((ref) => ["sort", ref.json] as const),
    ],
  };
}

function isShown(ref: Resource["sorts"][number], body: Body | undefined): boolean {
  return ref.kind === "system" || ref.field.isReadOnly || body?.has(ref.json) === true;
}

function filterKeys(resource: Resource, body: Body | undefined): readonly string[] {
  return resource.filters.filter((field) => isPlain(body, field)).map((field) => field.json);
}

function isPlain(body: Body | undefined, field: Field): boolean {
  const value = body?.get(field.json);
  return value !== undefined && value !== null && value !== "" && !JSON.stringify(value).includes(",");
}

function searchKey(resource: Resource, body: Body | undefined): string | null {
  const field = resource.search.find(
    (candidate) => isPlain(body, candidate) && isAscii(body?.get(candidate.json)),
  );
  return field?.json ?? null;
}

function isAscii(value: JsonValue | undefined): boolean {
  return typeof value === "string" && /^[ -~]+$/.test(value);
}

function queryText(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

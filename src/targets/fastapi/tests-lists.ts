import type { Field, Resource } from "../../blueprint/blueprint.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import type { JsonValue } from "../../spec/json-value.js";
import type { Body } from "./test-bodies.js";
import { stringList } from "./string-list.js";

/** What a list is asked with. */
export function listKeys(resource: Resource, first: Body | undefined): object {
  return {
    sorts: stringList(resource.sorts.filter((ref) => isShown(ref, first)).map((ref) => ref.json)),
    filters: stringList(filterKeys(resource, first)),
    search: searchKey(resource, first),
    spyQueries: spyQueries(resource, first),
  };
}

function isShown(ref: Resource["sorts"][number], body: Body | undefined): boolean {
  return ref.kind === "system" || ref.field.isReadOnly || body?.has(ref.json) === true;
}

/** Filters whose first value can be written in a query and in a list of values. */
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

function spyQueries(resource: Resource, body: Body | undefined): Code {
  const search = searchKey(resource, body);
  const searches = search === null ? [] : [code`{"q": BODIES[0][${pythonString(search)}]}`];
  const filters = filterKeys(resource, body).map(
    (key) => code`{${pythonString(key)}: ${queryText(body?.get(key))}}`,
  );
  const sorts = resource.sorts.map((ref) => code`{"sort": ${pythonString(ref.json)}}`);
  return code`[${joinCode([code`{}`, ...searches, ...filters, ...sorts], ", ")}]`;
}

function queryText(value: JsonValue | undefined): Code {
  return pythonString(typeof value === "string" ? value : JSON.stringify(value ?? null));
}

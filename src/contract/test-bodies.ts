import type { Blueprint, Field, Resource } from "../blueprint/blueprint.js";
import { exampleValue, hasExample } from "../blueprint/example-value.js";
import type { JsonValue } from "../spec/json-value.js";
import { oncePer } from "./once-per.js";
import { isReference } from "./references.js";
import { targetOf } from "./resource-index.js";
import { exampleReferences, rowId, rowNumbers, sharedRows } from "./test-rows.js";

/** A request body of the generated tests, by JSON key. */
export type Body = ReadonlyMap<string, JsonValue>;

const MOST_BODIES = 3;
const BODIES_OF_ACCOUNTS = 6;

/** Fields that a client may send when it creates an item. */
export function writableFields(resource: Resource): readonly Field[] {
  return resource.fields.filter((field) => !field.isReadOnly);
}

/**
 * Valid bodies that can all be stored at once: up to three, fewer where a unique rule leaves no room (a unique enum
 * of two values), none where no value is known that satisfies a required field's pattern.
 */
export function testBodies(blueprint: Blueprint, resource: Resource): readonly Body[] {
  return bodiesOf(blueprint)(resource);
}

const bodiesOf = oncePer((blueprint: Blueprint) =>
  oncePer((resource: Resource) => upTo(MOST_BODIES, blueprint, resource)),
);

/** As `testBodies`, but more of them: three are of the users that all tests know. */
export function accountBodies(blueprint: Blueprint, users: Resource): readonly Body[] {
  return upTo(BODIES_OF_ACCOUNTS, blueprint, users);
}

function upTo(most: number, blueprint: Blueprint, resource: Resource): readonly Body[] {
  const references = new Set<Field>(exampleReferences(blueprint, resource));
  const isKnown = (field: Field): boolean => (isReference(field) ? references.has(field) : hasExample(field));
  const fields = writableFields(resource).filter(isKnown);
  if (writableFields(resource).some((field) => field.isRequired && !isKnown(field))) return [];
  const taken = sharedBodies(blueprint, resource);
  const bodies: Body[] = [];
  for (let variant = 0; variant < most; variant++) {
    const values = new Map(fields.map((field) => [field.json, valueOf(blueprint, field, variant)]));
    const others = [...taken, ...bodies];
    // Tests choose from the first two alone; of the users that are there, some have what others have taken not at all.
    const body = variant < 2 || !resource.isAccounts ? values : withoutTaken(resource, values, others);
    if (others.some((other) => clash(resource, body, other))) break;
    bodies.push(body);
  }
  return bodies;
}

/** A reference leads to one of the rows that the tests have put into the database. */
function valueOf(blueprint: Blueprint, field: Field, variant: number): JsonValue {
  if (!isReference(field)) return exampleValue(field, variant);
  const target = targetOf(blueprint.resources, field.type);
  const numbers = rowNumbers(blueprint.resources, target);
  // The users of all tests are all with the first, so that tests can delete the second.
  const index = variant < MOST_BODIES ? variant % numbers.length : 0;
  return rowId(blueprint, numbers[index] ?? 1);
}

/** What of a resource is there before a test begins, as bodies. */
function sharedBodies(blueprint: Blueprint, resource: Resource): readonly Body[] {
  const rows = sharedRows(blueprint).filter((row) => row.resource.table === resource.table);
  return rows.map(({ values, references }) => {
    const ids = [...references].map(([field, number]): [string, JsonValue] => [
      field.json,
      rowId(blueprint, number),
    ]);
    return new Map([
      ...[...values].map(([field, value]): [string, JsonValue] => [field.json, value]),
      ...ids,
    ]);
  });
}

/** Whether the same body sent twice breaks a unique rule. */
export function breaksUniqueRule(resource: Resource, body: Body | undefined): boolean {
  return body !== undefined && clash(resource, body, body);
}

/** The body without the optional values that another has taken. */
function withoutTaken(resource: Resource, body: Body, others: readonly Body[]): Body {
  const taken = new Set(
    uniqueKeys(resource).flatMap((keys) => (others.some((other) => isTaken(keys, body, other)) ? keys : [])),
  );
  const free = resource.fields.filter(
    ({ isRequired, default: fallback }) => !isRequired && fallback === undefined,
  );
  const left = new Set(free.flatMap(({ json }) => (taken.has(json) ? [json] : [])));
  return new Map([...body].filter(([key]) => !left.has(key)));
}

/** What is absent is null, and no null equals another. */
function clash(resource: Resource, body: Body, other: Body): boolean {
  return uniqueKeys(resource).some((keys) => isTaken(keys, body, other));
}

function isTaken(keys: readonly string[], body: Body, other: Body): boolean {
  return keys.every((key) => body.has(key) && same(body.get(key), other.get(key)));
}

function uniqueKeys(resource: Resource): string[][] {
  return resource.indexes.flatMap((index) => {
    if (!index.isUnique) return [];
    const fields = index.columns.flatMap((ref) => (ref.kind === "field" ? [ref.field] : []));
    return fields.some((field) => field.isReadOnly || field.isWriteOnly)
      ? []
      : [fields.map((field) => field.json)];
  });
}

function same(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

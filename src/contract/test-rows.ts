import type { Blueprint, Field, ManyRelation, Resource } from "../blueprint/blueprint.js";
import { exampleValue, hasExample } from "../blueprint/example-value.js";
import type { JsonValue } from "../spec/json-value.js";
import { oncePer } from "./once-per.js";
import { isReference, referencesOf, type ReferenceField } from "./references.js";
import { targetOf } from "./resource-index.js";
import { tableOrder } from "./table-order.js";

/**
 * Which row of a table it is: Ana's first and second, Bob's, one that is gone. Without owners the first two are everybody's. Of accounts
 * they are Ana, Bob and Eve, whom every test finds.
 */
export type RowNumber = 1 | 2 | 3 | 4;
export const BOBS = 3;
export const GONE = 4;

/** Clients of the tests send examples before this one: the rows that users refer to are there all the time. */
const FIRST_OF_SHARED = 3;

/** A row that is there before a test begins, because items refer to it or to what refers to it. */
export interface TestRow {
  readonly resource: Resource;
  readonly number: RowNumber;
  /** The fields that it has to have, and the values that a client would send. */
  readonly values: ReadonlyMap<Field, JsonValue>;
  /** The rows that it has to refer to. */
  readonly references: ReadonlyMap<ReferenceField, RowNumber>;
}

/**
 * The references that the examples of a resource have: all but those that no client writes, those whose rows would need a row of the
 * resource itself, and those whose rows nobody can make up.
 */
export function exampleReferences({ resources }: Blueprint, resource: Resource): readonly ReferenceField[] {
  return referencesOf(resource).filter((field) => {
    const needed = neededTables(resources, targetOf(resources, field.type));
    // The users of all tests have what they need, and nothing that others of their rows could be.
    const isWanted = !resource.isAccounts || field.isRequired;
    return !field.isReadOnly && isWanted && canMakeUp(resource, needed);
  });
}

/** The many-to-many relations of a resource whose other ends are there in its tests. */
export function exampleLinks({ resources }: Blueprint, resource: Resource): readonly ManyRelation[] {
  return resource.manyRelations.filter((many) =>
    canMakeUp(resource, neededTables(resources, targetOf(resources, many))),
  );
}

/** Whether the rows of other tables that the tests of a resource need leave its own alone, and have values. */
function canMakeUp({ table }: Resource, needed: readonly Resource[]): boolean {
  return needed.every((other) => other.table !== table && canBeMadeUp(other));
}

function canBeMadeUp(resource: Resource): boolean {
  return fieldsOf(resource).every((field) => isReference(field) || hasExample(field));
}

/** The rows that the examples of a resource refer to, each after what it refers to itself. */
export function testRows(blueprint: Blueprint, resource: Resource): readonly TestRow[] {
  const { resources } = blueprint;
  const direct = new Set([
    ...exampleReferences(blueprint, resource).map(({ type }) => type.to),
    ...exampleLinks(blueprint, resource).map(({ to }) => to),
  ]);
  const targets = resources.filter(({ table }) => direct.has(table));
  const needed = new Set(targets.flatMap((target) => neededTables(resources, target)));
  return tableOrder(resources)
    .filter((other) => needed.has(other))
    .flatMap((other) => {
      const isGoneToo = other.hasSoftDelete && direct.has(other.table);
      const special: readonly RowNumber[] = [BOBS, GONE];
      const numbers = [
        ...rowNumbers(resources, other),
        ...special.filter((number) => (number === BOBS ? other.isOwned : isGoneToo)),
      ];
      return numbers.map((number) => testRow(resources, other, number));
    });
}

/** The rows that every test finds because the users of all tests refer to them. */
export function sharedRows(blueprint: Blueprint): readonly TestRow[] {
  const users = accountsOf(blueprint.resources);
  return users === undefined ? [] : testRows(blueprint, users);
}

/** Rows of every kind that Ana can own, gone ones too, with what they refer to; none where they would keep each other. */
export function ownedTestRows(blueprint: Blueprint): readonly TestRow[] {
  const { resources } = blueprint;
  const needed = new Set(
    resources
      .filter(({ isOwned }) => isOwned)
      .map((resource) => neededTables(resources, resource))
      .filter((tables) => tables.every(canBeMadeUp) && !tables.some((table) => keepsOwned(resources, table)))
      .flat(),
  );
  const shared = new Set(sharedRows(blueprint).map(({ resource }) => resource));
  return tableOrder(resources)
    .filter((resource) => needed.has(resource) && !shared.has(resource))
    .flatMap((resource) => {
      const numbers: readonly RowNumber[] = resource.isOwned && resource.hasSoftDelete ? [1, GONE] : [1];
      return numbers.map((number) => testRow(resources, resource, number));
    });
}

/** Whether rows without an owner refer to what goes with one. */
function keepsOwned(resources: readonly Resource[], resource: Resource): boolean {
  const targets = requiredReferences(resource).map(({ type }) => targetOf(resources, type));
  return !resource.isOwned && targets.some(({ isOwned, isAccounts }) => isOwned || isAccounts);
}

/** The ids of those of one resource that clients see: null where there are none. */
export function sharedIds(blueprint: Blueprint, { table }: Resource): readonly (string | number)[] | null {
  const rows = sharedRows(blueprint).filter(
    ({ resource, number }) => resource.table === table && number !== GONE,
  );
  return rows.length === 0 ? null : rows.map(({ number }) => rowId(blueprint, number));
}

/** What the tests of a resource have to put into the database themselves. */
export function ownTestRows(blueprint: Blueprint, resource: Resource): readonly TestRow[] {
  const shared = sharedRows(blueprint);
  const isShared = (row: TestRow): boolean =>
    shared.some((other) => other.resource === row.resource && other.number === row.number);
  return testRows(blueprint, resource).filter((row) => resource.isAccounts || !isShared(row));
}

const accountsOf = oncePer((resources: readonly Resource[]): Resource | undefined =>
  resources.find(({ isAccounts }) => isAccounts),
);

/** The rows that a user's items can refer to: one where a rule leaves no room for two. */
export function rowNumbers(resources: readonly Resource[], resource: Resource): readonly RowNumber[] {
  const first = testRow(resources, resource, 1);
  const second = testRow(resources, resource, 2);
  const isSame = (field: Field): boolean => {
    const text = written(first, field);
    return text !== undefined && text === written(second, field);
  };
  const isClash = resource.indexes.some(
    ({ isUnique, columns }) => isUnique && columns.every((ref) => ref.kind === "system" || isSame(ref.field)),
  );
  return isClash ? [1] : [1, 2];
}

function written({ values, references }: TestRow, field: Field): string | undefined {
  if (isReference(field)) return references.get(field)?.toString();
  const value = values.get(field);
  return value === undefined ? undefined : JSON.stringify(value);
}

/** The id of a row: known before there is a database, and the same for both databases. */
export function rowId({ database }: Blueprint, number: RowNumber): string | number {
  return database.ids === "uuid"
    ? `0190a6f0-0000-7000-8000-${String(number).padStart(12, "0")}`
    : // Far from the numbers that the database gives itself.
      1_000_000 + number;
}

/** All tables that need a row before something can refer to one of `target`. */
function neededTables(resources: readonly Resource[], target: Resource): readonly Resource[] {
  const found = new Set<Resource>();
  const open = [target];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // Users are there, with all that they need.
    if (found.has(next) || next.isAccounts) continue;
    found.add(next);
    open.push(...requiredReferences(next).map(({ type }) => targetOf(resources, type)));
  }
  return [...found];
}

function requiredReferences(resource: Resource): readonly ReferenceField[] {
  return referencesOf(resource).filter(({ isRequired }) => isRequired);
}

/** What a row cannot do without, and what a rule would find equal in two rows. */
function fieldsOf({ fields, indexes }: Resource): readonly Field[] {
  const ruled = indexes.flatMap(({ isUnique, columns }) => (isUnique ? columns : []));
  return fields.filter(
    (field) =>
      field.isRequired ||
      (field.default !== undefined && ruled.some((ref) => ref.kind === "field" && ref.field === field)),
  );
}

function testRow(resources: readonly Resource[], resource: Resource, number: RowNumber): TestRow {
  const plain = fieldsOf(resource).filter((field) => !isReference(field));
  const variant = (number === 2 ? 1 : 0) + (isNeededByUsers(resources, resource) ? FIRST_OF_SHARED : 0);
  return {
    resource,
    number,
    values: new Map(plain.map((field) => [field, exampleValue(field, variant)])),
    references: new Map(
      requiredReferences(resource).map((field) => [
        field,
        referredNumber(resources, { field, resource, number }),
      ]),
    ),
  };
}

function isNeededByUsers(resources: readonly Resource[], resource: Resource): boolean {
  const users = accountsOf(resources);
  const targets = users === undefined ? [] : requiredReferences(users);
  return targets.some(({ type }) => neededTables(resources, targetOf(resources, type)).includes(resource));
}

/** The number of the row that a row refers to: its owner's, and each another one where a rule wants that. */
function referredNumber(
  resources: readonly Resource[],
  { field, resource, number }: Pick<TestRow, "resource" | "number"> & { readonly field: ReferenceField },
): RowNumber {
  const target = targetOf(resources, field.type);
  if (number === BOBS && target.isOwned) return BOBS;
  const isRuled = resource.indexes.some(
    ({ isUnique, columns }) => isUnique && columns.some(({ column }) => column === field.column),
  );
  return number === 2 && isRuled && rowNumbers(resources, target).length > 1 ? 2 : 1;
}

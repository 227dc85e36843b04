import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { isReferredTo } from "../../contract/deletion.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsProperty, tsString } from "../../render/ts-literal.js";
import { inheritedKeys } from "./kept-columns.js";
import { oneStatement } from "./one-statement.js";
import { drizzle, ownerOf, type ResourceRows, type RowsView } from "./rows-view.js";
import { resourceSymbols } from "./symbols.js";

/** Which rows the queries of `repository.ts` are about: by their ids, whose, and that they are not gone. */
export interface RowQueries {
  /** Which rows a list is about, behind a comma: `, { where: …, values: { ownerId } }`; empty where it is about all. */
  readonly list: Code;
  /** What finds several by their ids. */
  readonly find: Code;
  /** What changes one, and what deletes it. */
  readonly update: Code;
  readonly delete: Code;
  /** The queries that read one, and one that is about to be changed. */
  readonly get: Code;
  readonly lock: Code;
  /** What changes one whose SQL depends on nothing but which fields are sent; null where it depends on more. */
  readonly modification: Modification | null;
  /** Those of them whose SQL is always the same: `const byId = prepared((db) => …);` */
  readonly prepared: readonly Code[];
}

/** A prepared change of one row. */
interface Modification {
  /** Which row, with placeholders. */
  readonly where: Code;
  /** `{ ":taskId": taskId, ":ownerId": ownerId }` */
  readonly values: Code;
}

/** A query for one row: `byId(db).execute({ taskId, ownerId })` where it is prepared. */
interface Reading {
  readonly query: Code;
  readonly prepared: Code | null;
}

export function rowQueries(blueprint: Blueprint, resource: Resource, rows: ResourceRows): RowQueries {
  const { table, itemId } = resourceSymbols(resource);
  const live = liveness(blueprint, resource);
  const reading = readings(blueprint, resource);
  const get = reading("byId", rows.get, code``);
  const isShared = isReferredTo(blueprint.resources, resource);
  const lock = reading(
    "byIdLocked",
    rows.lock,
    code`
    .for(${tsString(isShared ? "no key update" : "update")})`,
  );
  const has = needsOf(resource);
  const one = (of: RowsView): Code => all([equal(code`${table}.id`, code`${itemId}`), ...owned(of), ...live]);
  return {
    list: listScope(blueprint, resource, rows.list),
    find: all([code`inArray(${table}.id, [...ids])`, ...owned(rows.get), ...live]),
    update: one(changedRows(resource, rows)),
    modification:
      has.change && oneStatement(resource).changeIsOne
        ? modificationOf(blueprint, resource, rows.lock)
        : null,
    delete: one(rows.change),
    get: get.query,
    lock: lock.query,
    prepared: [has.get ? get.prepared : null, has.lock ? lock.prepared : null].filter((one) => one !== null),
  };
}

/** The colons tell its placeholders from those of fields with the same names. */
function modificationOf(blueprint: Blueprint, resource: Resource, rows: RowsView): Modification | null {
  if (rows.either || inheritedKeys(resource).length > 0) return null;
  const { table, itemId } = resourceSymbols(resource);
  const value = (name: string): Code => code`${tsString(`:${name}`)}: ${name}`;
  const owner = rows.own ? [equal(ownerOf(blueprint, resource), placeholder(":ownerId"))] : [];
  const names = rows.own ? [itemId, "ownerId"] : [itemId];
  return {
    where: all([
      equal(code`${table}.id`, placeholder(`:${itemId}`)),
      ...owner,
      ...liveness(blueprint, resource),
    ]),
    values: code`{ ${joinCode(names.map(value), ", ")} }`,
  };
}

/** Whose rows are changed: those of the lock before, or those that it would have been about. */
export function changedRows(resource: Resource, rows: ResourceRows): RowsView {
  return oneStatement(resource).changeIsOne ? rows.lock : rows.change;
}

/** The owner's condition and value, where it may be about all rows, are variables. */
function listScope(blueprint: Blueprint, resource: Resource, { own, either }: RowsView): Code {
  const live = liveness(blueprint, resource);
  if (either) return code`, { where: ${all([code`isOwn`, ...live])}, values }`;
  const conditions = own ? [ownedByPlaceholder(blueprint, resource), ...live] : live;
  if (conditions.length === 0) return code``;
  return code`, { where: ${all(conditions)}, values: {${own ? code` ownerId ` : code``}} }`;
}

/** `eq(tasks.user_id, sql.placeholder("ownerId"))` */
export function ownedByPlaceholder(blueprint: Blueprint, resource: Resource): Code {
  return equal(ownerOf(blueprint, resource), placeholder("ownerId"));
}

type Read = (name: string, rows: RowsView, lock: Code) => Reading;

function readings(blueprint: Blueprint, resource: Resource): Read {
  const { table, itemId } = resourceSymbols(resource);
  const live = liveness(blueprint, resource);
  const select = (conditions: readonly Code[], lock: Code): Code =>
    code`db
    .select(columns)
    .from(${table})
    .where(${all([...conditions, ...live])})${lock}`;
  return (name, rows, lock) => {
    if (rows.either) {
      const conditions = [equal(code`${table}.id`, code`${itemId}`), ...owned(rows)];
      return { query: select(conditions, lock), prepared: null };
    }
    const values = rows.own ? [itemId, "ownerId"] : [itemId];
    const owner = rows.own ? [ownedByPlaceholder(blueprint, resource)] : [];
    const conditions = [equal(code`${table}.id`, placeholder(itemId)), ...owner];
    const build = code`${imported("../db/prepared.js", "prepared")}((db) =>
  ${select(conditions, lock)},
)`;
    return {
      query: code`${name}(db).execute({ ${joinCode(
        values.map((value) => code`${value}`),
        ", ",
      )} })`,
      prepared: code`const ${name} = ${build};`,
    };
  };
}

function liveness({ api }: Blueprint, resource: Resource): readonly Code[] {
  if (!resource.hasSoftDelete) return [];
  const deletedAt = tsProperty(jsonKey(api, "deleted_at"));
  return [code`${drizzle("isNull")}(${resourceSymbols(resource).table}${deletedAt})`];
}

function owned({ condition }: RowsView): readonly Code[] {
  return condition === null ? [] : [condition];
}

function equal(column: Code, value: Code): Code {
  return code`${drizzle("eq")}(${column}, ${value})`;
}

function placeholder(name: string): Code {
  return code`${drizzle("sql")}.placeholder(${tsString(name)})`;
}

/** `and(a, b)`, or the only one. */
function all(parts: readonly Code[]): Code {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return code`${drizzle("and")}(${joinCode(parts, ", ")})`;
}

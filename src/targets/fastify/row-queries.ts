import type { Blueprint, Resource } from "../../blueprint/blueprint.js";
import { isReferredTo } from "../../contract/deletion.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsProperty, tsString } from "../../render/ts-literal.js";
import { drizzle, ownerOf, type ResourceRows, type RowsView } from "./rows-view.js";
import { resourceSymbols } from "./symbols.js";

/** Which rows the queries of `repository.ts` are about: by their ids, whose, and that they are not gone. */
export interface RowQueries {
  /** What limits a list beside its filters; null where nothing does. */
  readonly list: Code | null;
  /** What finds several by their ids. */
  readonly find: Code;
  /** What changes one or deletes it. */
  readonly change: Code;
  /** The queries that read one, and one that is about to be changed. */
  readonly get: Code;
  readonly lock: Code;
  /** Those of them whose SQL is always the same: `const byId = prepared((db) => …);` */
  readonly prepared: readonly Code[];
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
    code`.for(${tsString(isShared ? "no key update" : "update")})`,
  );
  const has = needsOf(resource);
  const list = [...owned(rows.list), ...live];
  return {
    list: list.length === 0 ? null : all(list),
    find: all([code`inArray(${table}.id, [...ids])`, ...owned(rows.get), ...live]),
    change: all([equal(code`${table}.id`, code`${itemId}`), ...owned(rows.change), ...live]),
    get: get.query,
    lock: lock.query,
    prepared: [has.get ? get.prepared : null, has.lock ? lock.prepared : null].filter((one) => one !== null),
  };
}

type Read = (name: string, rows: RowsView, lock: Code) => Reading;

function readings(blueprint: Blueprint, resource: Resource): Read {
  const { table, itemId } = resourceSymbols(resource);
  const live = liveness(blueprint, resource);
  const select = (conditions: readonly Code[], lock: Code): Code =>
    code`db.select(columns).from(${table}).where(${all([...conditions, ...live])})${lock}`;
  return (name, rows, lock) => {
    if (rows.either) {
      const conditions = [equal(code`${table}.id`, code`${itemId}`), ...owned(rows)];
      return { query: select(conditions, lock), prepared: null };
    }
    const values = rows.own ? [itemId, "ownerId"] : [itemId];
    const columns = [code`${table}.id`, ownerOf(blueprint, resource)];
    const conditions = values.map((value, index) => equal(columns[index] ?? code``, placeholder(value)));
    const build = code`${imported("../db/prepared.js", "prepared")}((db) => ${select(conditions, lock)})`;
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

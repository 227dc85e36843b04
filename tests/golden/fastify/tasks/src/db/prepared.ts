/** Queries whose SQL is made once, and not each time that they are run. */

import { getTableColumns, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./database.js";

export type Values = Readonly<Record<string, unknown>>;

/** A query that is ready but for the values of its placeholders. */
export interface Prepared<Result> {
  execute(values: Record<string, unknown>): PromiseLike<Result>;
}

export interface Preparable<Query> {
  prepare(name: string): Query;
}

/** Values for some columns of a row. */
export type Changes<Table extends PgTable> = {
  readonly [Key in keyof Table["$inferInsert"]]?: Table["$inferInsert"][Key] | undefined;
};

/** What clients can ask for has no end. */
const MOST_SHAPES = 100;

/** Without a name: not every pooler puts up with one. */
export function prepare<Query>(query: Preparable<Query>): Query {
  return query.prepare("");
}

/** The queries of each connection, by what tells them apart. */
export class PreparedQueries<Query> {
  readonly #known = new WeakMap<Db, Map<string, Query>>();

  find(db: Db, shape: string, build: () => Query): Query {
    const queries = this.#known.get(db) ?? new Map<string, Query>();
    const known = queries.get(shape);
    if (known !== undefined) return known;
    const query = build();
    if (queries.size < MOST_SHAPES) queries.set(shape, query);
    this.#known.set(db, queries);
    return query;
  }
}

/** What gives the query of a connection. */
export function prepared<Query>(build: (db: Db) => Preparable<Query>): (db: Db) => Query {
  const queries = new PreparedQueries<Query>();
  return (db) => queries.find(db, "", () => prepare(build(db)));
}

/**
 * What runs the query of a row. Those with the same keys share one. What else has a placeholder in
 * it comes as `others`, with names that no key has: they begin with a colon.
 */
export function preparedFor<Row extends Values, Result>(
  build: (db: Db, row: Row) => Preparable<Prepared<Result>>,
): (db: Db, row: Row, others?: Values) => PromiseLike<Result> {
  const queries = new PreparedQueries<Prepared<Result>>();
  return (db, row, others) => {
    const shape = keysOf(row).join();
    const query = queries.find(db, shape, () => prepare(build(db, row)));
    return query.execute({ ...row, ...others });
  };
}

/** The same row with placeholders, called as its keys, in the place of its values. */
export function placeholdersFor<Row extends object>(
  row: Row,
): { [Key in keyof Row]: Row[Key] | Placeholder } {
  const shape: { [Key in keyof Row]: Row[Key] | Placeholder } = { ...row };
  for (const key in row) if (row[key] !== undefined) shape[key] = sql.placeholder(key);
  return shape;
}

/** The same for what an update sets. */
export function changesFor(table: PgTable, changes: Values): Record<string, SQL> {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const set = keysOf(changes).map((key): [string, SQL] => [
    key,
    sql`${sql.param(sql.placeholder(key), columns[key])}`,
  ]);
  return Object.fromEntries(set);
}

/** What is undefined is not there. */
function keysOf(row: Values): string[] {
  return Object.keys(row).filter((key) => row[key] !== undefined);
}

/** The values of a query's placeholders, as they come. */
export class Placeholders {
  readonly values: Record<string, unknown>;
  #count = 0;

  constructor(values: Values) {
    this.values = { ...values };
  }

  /** What stands for a value in the query; of a list, for each of them. Null stands for itself. */
  add(value: unknown): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((one) => this.add(one));
    this.#count += 1;
    const name = `value_${this.#count}`;
    this.values[name] = value;
    return sql.placeholder(name);
  }
}

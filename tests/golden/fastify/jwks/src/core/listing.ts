/**
 * Keyset pages as SQL that an index can serve.
 *
 * A page starts after the last row that the client saw, so rows that come and go never shift it.
 * Nulls come last: where the first sort key may be null, the rows with a value and the rows without
 * one are two queries, because a single one with an `OR` could not use the index.
 */

import { and, isNotNull, isNull, type Placeholder, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  Placeholders,
  type Preparable,
  prepare,
  type Prepared,
  PreparedQueries,
  type Values,
} from "../db/prepared.js";
import { type Filters, restrict, type Restrictions } from "./filters.js";
import { after, type Bound, type Key, ordering } from "./keyset.js";
import {
  type Condition,
  conditionsOf,
  decodeCursor,
  encodeCursor,
  invalidCursor,
  type ListQuery,
  ordersOf,
} from "./queries.js";

/** A column that a list can be sorted by, and what its values are in a cursor. */
export interface SortKey {
  readonly column: PgColumn;
  readonly value: z.ZodType;
  readonly isNullable?: boolean;
}

/** What a query is made of. In the place of values it has placeholders. */
interface Selection {
  readonly db: Db;
  readonly where: SQL | undefined;
}

interface OrderedSelection extends Selection {
  readonly order: readonly SQL[];
  readonly limit: Placeholder;
}

interface Options<Row> extends Filters {
  /** Tells the cursors of one resource from those of others. */
  readonly resource: string;
  readonly id: SortKey;
  /** By their JSON keys. */
  readonly sorts: Readonly<Record<string, SortKey>>;
  readonly rows: (selection: OrderedSelection) => Preparable<Prepared<Row[]>>;
  readonly count: (selection: Selection) => Preparable<Prepared<{ readonly total: number }[]>>;
}

/** Which rows a list is about, whatever the client asks; the `values` are those of its placeholders. */
interface Scope {
  readonly where: SQL | undefined;
  readonly values: Values;
}

const ALL: Scope = { where: undefined, values: {} };

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

interface NamedKey extends Key {
  readonly field: string;
  readonly value: z.ZodType;
}

/** One query of a page. */
interface Part {
  readonly where: SQL | undefined;
  readonly keys: readonly Key[];
}

/** A list, but for its values. As JSON it is the same for all lists that the same queries serve. */
interface Shape extends Restrictions {
  readonly scope: readonly string[];
  readonly order: readonly (readonly [field: string, isDescending: boolean])[];
  /** The last row that the client saw; null where the list starts at its first. */
  readonly start: readonly unknown[] | null;
}

/** How one resource is listed. */
export class Listing<Row extends Readonly<Record<string, unknown>>> {
  private readonly queries = new PreparedQueries<readonly Prepared<Row[]>[]>();

  constructor(private readonly options: Options<Row>) {}

  /** Reads one page. */
  async page(db: Db, query: ListQuery, scope: Scope = ALL): Promise<Page<Row>> {
    const keys = this.keys(query);
    const placeholders = new Placeholders(scope.values);
    const shape: Shape = {
      scope: Object.keys(scope.values),
      conditions: conditionsOf(query).map((condition) => withPlaceholders(condition, placeholders)),
      q: query.q === undefined ? undefined : placeholders.add(query.q),
      order: keys.map(({ field, isDescending }) => [field, isDescending]),
      start: this.start(query, keys)?.map((value) => placeholders.add(value)) ?? null,
    };
    const where = () => and(scope.where, restrict(this.options, shape));
    const queries = this.queries.find(db, JSON.stringify(shape), () =>
      parts(keys, shape.start).map((part) => this.rows(db, where(), part)),
    );
    const rows: Row[] = [];
    for (const prepared of queries) {
      const limit = query.limit + 1 - rows.length;
      rows.push(...(await prepared.execute({ ...placeholders.values, limit })));
      if (rows.length > query.limit) break;
    }
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      rows: shown,
      nextCursor: last === undefined ? null : this.cursorAt(query, keys, last),
      total: query.count ? await this.total(db, where(), placeholders.values) : null,
    };
  }

  private rows(db: Db, where: SQL | undefined, part: Part): Prepared<Row[]> {
    const order = part.keys.map(ordering);
    const limit = sql.placeholder("limit");
    return prepare(this.options.rows({ db, where: and(where, part.where), order, limit }));
  }

  private async total(db: Db, where: SQL | undefined, values: Values): Promise<number> {
    const rows = await prepare(this.options.count({ db, where })).execute(values);
    return one(rows).total;
  }

  /** The sort keys with the id as the last: newest first unless the client sorts. */
  private keys(query: ListQuery): readonly NamedKey[] {
    const { id, sorts } = this.options;
    const keys = ordersOf(query).flatMap(({ field, isDescending }) => {
      const sort = sorts[field];
      return sort === undefined ? [] : [namedKey(field, sort, isDescending)];
    });
    return [...keys, namedKey("id", id, keys.at(-1)?.isDescending ?? true)];
  }

  private cursorAt(
    query: ListQuery,
    keys: readonly NamedKey[],
    row: Readonly<Record<string, unknown>>,
  ): string {
    const values = keys.map(({ field }) => row[field]);
    return encodeCursor(this.options.resource, query, values);
  }

  /** The values of the cursor, one for each sort key; null where the list starts at its first row. */
  private start(query: ListQuery, keys: readonly NamedKey[]): readonly unknown[] | null {
    if (query.cursor === undefined) return null;
    const content = z
      .array(z.unknown())
      .length(keys.length)
      .safeParse(decodeCursor(this.options.resource, query, query.cursor));
    if (!content.success) throw invalidCursor();
    return keys.map((key, index) => {
      const value = (key.isNullable ? key.value.nullable() : key.value).safeParse(
        content.data[index],
      );
      if (!value.success) throw invalidCursor();
      return value.data;
    });
  }
}

/** Whether a condition asks for nulls is not a value of the query, but makes another one. */
function withPlaceholders(condition: Condition, placeholders: Placeholders): Condition {
  const { operator, value } = condition;
  return operator === "null" ? condition : { ...condition, value: placeholders.add(value) };
}

function namedKey(field: string, sort: SortKey, isDescending: boolean): NamedKey {
  return { ...sort, field, isDescending, isNullable: sort.isNullable ?? false };
}

/** The queries of a page, in order. */
function parts(keys: readonly Key[], values: readonly unknown[] | null): readonly Part[] {
  const start = values && keys.map((key, index): Bound => ({ ...key, value: values[index] }));
  const [first, ...rest] = keys;
  if (first?.isNullable !== true) {
    return [{ where: start === null ? undefined : after(start), keys }];
  }
  const filled = { ...first, isNullable: false };
  const without = { where: isNull(first.column), keys: rest };
  if (start === null) return [{ where: isNotNull(first.column), keys: [filled, ...rest] }, without];
  const [bound, ...bounds] = start;
  if (bound === undefined || bound.value === null) {
    return [{ ...without, where: and(without.where, after(bounds)) }];
  }
  const beyond = after([{ ...bound, isNullable: false }, ...bounds]);
  return [{ where: and(isNotNull(first.column), beyond), keys: [filled, ...rest] }, without];
}

/**
 * Keyset pages as SQL that an index can serve.
 *
 * A page starts after the last row that the client saw, so rows that come and go never shift it.
 * Nulls come last: where the first sort key may be null, the rows with a value and the rows without
 * one are two queries, because a single one with an `OR` could not use the index.
 */

import {
  and,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { contains } from "../db/text.js";
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

/** A column to compare, or the condition that a value makes. */
export type Filter = PgColumn | ((value: unknown) => SQL);

interface Options {
  /** Tells the cursors of one resource from those of others. */
  readonly resource: string;
  readonly id: SortKey;
  /** By their JSON keys. */
  readonly sorts: Readonly<Record<string, SortKey>>;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly search: readonly PgColumn[];
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

/** The queries of one list. They add to `where` whose rows the list is about. */
interface Queries<Row> {
  readonly rows: (where: SQL | undefined, order: SQL[], limit: number) => PromiseLike<Row[]>;
  readonly count: (where: SQL | undefined) => PromiseLike<number>;
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

/** How one resource is listed. */
export class Listing {
  constructor(private readonly options: Options) {}

  /** Reads one page. */
  async page<Row extends Readonly<Record<string, unknown>>>(
    query: ListQuery,
    queries: Queries<Row>,
  ): Promise<Page<Row>> {
    const where = this.restrictions(query);
    const keys = this.keys(query);
    const rows: Row[] = [];
    for (const part of parts(keys, this.start(query, keys))) {
      const order = part.keys.map(ordering);
      const room = query.limit + 1 - rows.length;
      rows.push(...(await queries.rows(and(where, part.where), order, room)));
      if (rows.length > query.limit) break;
    }
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      rows: shown,
      nextCursor: last === undefined ? null : this.cursorAt(query, keys, last),
      total: query.count ? await queries.count(where) : null,
    };
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

  /** The sort keys with the values of the cursor; null where the list starts at its first row. */
  private start(query: ListQuery, keys: readonly NamedKey[]): readonly Bound[] | null {
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
      return { ...key, value: value.data };
    });
  }

  private restrictions(query: ListQuery): SQL | undefined {
    const { filters, search } = this.options;
    const { q } = query;
    const found = q === undefined ? undefined : or(...search.map((column) => contains(column, q)));
    const conditions = conditionsOf(query).map((condition) => {
      const filter = filters[condition.field];
      if (filter === undefined) throw new Error(`cannot filter by ${condition.field}`);
      return typeof filter === "function" ? filter(condition.value) : compare(filter, condition);
    });
    return and(...conditions, found);
  }
}

function namedKey(field: string, sort: SortKey, isDescending: boolean): NamedKey {
  return { ...sort, field, isDescending, isNullable: sort.isNullable ?? false };
}

/** The queries of a page, in order. */
function parts(keys: readonly Key[], start: readonly Bound[] | null): readonly Part[] {
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

function compare(column: PgColumn, { operator, value }: Condition): SQL {
  switch (operator) {
    case "eq":
      return eq(column, value);
    case "ne":
      return sql`${column} is distinct from ${sql.param(value, column)}`;
    case "gt":
      return gt(column, value);
    case "gte":
      return gte(column, value);
    case "lt":
      return lt(column, value);
    case "lte":
      return lte(column, value);
    case "in":
      return inArray(column, Array.isArray(value) ? value : [value]);
    case "null":
      return value === true ? isNull(column) : isNotNull(column);
    default:
      throw new Error(`no operator ${operator}`);
  }
}

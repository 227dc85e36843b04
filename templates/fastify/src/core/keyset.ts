/** Where a page starts: the condition on the sort keys of the last row that the client saw. */

import { and, asc, desc, eq, gt, gte, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** A sort key of one list request. The last key is the id, which no two rows share. */
export interface Key {
  readonly column: PgColumn;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
}

/** A key with the value that the last row has in it. */
export interface Bound extends Key {
  readonly value: unknown;
}

/** How the database is to sort by `key`. */
export function ordering({ column, isDescending, isNullable }: Key): SQL {
  const order = isDescending ? desc(column) : asc(column);
  return isNullable ? sql`${order} nulls last` : order;
}

/** The rows after the last one seen. */
export function after(bounds: readonly Bound[]): SQL | undefined {
  const [first] = bounds;
  if (first === undefined) return undefined;
  const isRow = bounds.every((key) => !key.isNullable && key.isDescending === first.isDescending);
  if (isRow) return rowAfter(bounds, first.isDescending);
  return first.isNullable ? further(bounds) : and(notBefore(first), further(bounds));
}

function rowAfter(bounds: readonly Bound[], isDescending: boolean): SQL {
  const columns = sql.join(
    bounds.map(({ column }) => sql`${column}`),
    sql`, `,
  );
  const values = sql.join(
    bounds.map(({ value, column }) => sql`${sql.param(value, column)}`),
    sql`, `,
  );
  return isDescending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
}

function further([key, ...rest]: readonly Bound[]): SQL | undefined {
  if (key === undefined) return undefined;
  if (rest.length === 0) return beyond(key);
  if (key.value === null) return and(isNull(key.column), further(rest));
  return or(beyond(key), and(eq(key.column, key.value), further(rest)));
}

function beyond({ column, value, isDescending, isNullable }: Bound): SQL | undefined {
  const isFurther = isDescending ? lt(column, value) : gt(column, value);
  return isNullable ? or(isFurther, isNull(column)) : isFurther;
}

/** Lets the database enter its index at the right place. */
function notBefore({ column, value, isDescending }: Bound): SQL {
  return isDescending ? lte(column, value) : gte(column, value);
}

/** What a client asks for, as conditions of a query. */

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
import { contains } from "../db/text.js";
import type { Condition } from "./queries.js";

/** A column to compare, or the condition that a value makes. */
export type Filter = PgColumn | ((value: unknown) => SQL);

/** What a list can be restricted by: filters by their JSON keys, and the columns that are searched. */
export interface Filters {
  readonly filters: Readonly<Record<string, Filter>>;
  readonly search: readonly PgColumn[];
}

/** What a list is restricted to. Placeholders may stand for the values. */
export interface Restrictions {
  readonly conditions: readonly Condition[];
  readonly q: unknown;
}

export function restrict(
  { filters, search }: Filters,
  { conditions, q }: Restrictions,
): SQL | undefined {
  const found = q === undefined ? undefined : or(...search.map((column) => contains(column, q)));
  const parts = conditions.map((condition) => {
    const filter = filters[condition.field];
    if (filter === undefined) throw new Error(`cannot filter by ${condition.field}`);
    return typeof filter === "function" ? filter(condition.value) : compare(filter, condition);
  });
  return and(...parts, found);
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

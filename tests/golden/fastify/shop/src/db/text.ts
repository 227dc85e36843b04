/** Searching in text. */

import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * Whether the column has `part` in it, whatever its case, in all of Unicode.
 * Not LIKE, so `%` and `_` are letters as any other.
 */
export function contains(column: PgColumn, part: unknown): SQL {
  // The column's own collation, "C", knows ASCII only.
  return sql`strpos(lower(${column} collate "und-x-icu"), lower(${part}::text collate "und-x-icu")) > 0`;
}

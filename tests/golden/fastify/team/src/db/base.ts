/** What every table shares: ids and moments. */

import { randomBytes } from "node:crypto";
import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

const COUNTER_BITS = 12;
const COUNTER_LIMIT = 2 ** COUNTER_BITS;

let lastMillis = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562): the ids of one process sort in the order in which they were made. */
export function newId(): string {
  const now = Date.now();
  if (now > lastMillis) {
    lastMillis = now;
    // The upper half is left for those of the same millisecond.
    counter = randomBytes(2).readUInt16BE() % (COUNTER_LIMIT / 2);
  } else if (++counter === COUNTER_LIMIT) {
    lastMillis += 1;
    counter = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMillis, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Now, in UTC, to the millisecond: what the database keeps and the API sends. */
export function utcNow(): string {
  return new Date().toISOString();
}

/**
 * Now by the database's clock, to the millisecond, but always after the moment in the column,
 * though a clock may have been set back.
 */
export function nextMoment(column: PgColumn): SQL {
  const now = sql`date_trunc('milliseconds', clock_timestamp())`;
  return sql`greatest(${now}, ${column} + interval '1 millisecond')`;
}

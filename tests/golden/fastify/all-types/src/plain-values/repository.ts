/**
 * The queries of plain values. Each carries the owner's id: a caller reaches no row but their own.
 */

import { and, count, eq, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import {
  type Changes,
  changesFor,
  placeholdersFor,
  prepared,
  preparedFor,
} from "../db/prepared.js";
import { PlainValueAnEnum, type PlainValueQuery, type PlainValueRead } from "./schema.js";
import { plainValues } from "./table.js";

const columns = {
  id: plainValues.id,
  user_id: plainValues.user_id,
  a_string: plainValues.a_string,
  a_text: plainValues.a_text,
  a_slug: plainValues.a_slug,
  an_email: plainValues.an_email,
  a_url: plainValues.a_url,
  a_uuid: plainValues.a_uuid,
  an_int: plainValues.an_int,
  a_bigint: plainValues.a_bigint,
  a_float: plainValues.a_float,
  a_decimal: plainValues.a_decimal,
  a_boolean: plainValues.a_boolean,
  a_date: plainValues.a_date,
  a_time: plainValues.a_time,
  a_datetime: plainValues.a_datetime,
  a_json: plainValues.a_json,
  an_enum: plainValues.an_enum,
  created_at: plainValues.created_at,
  updated_at: plainValues.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(plainValues)
    .where(
      and(
        eq(plainValues.id, sql.placeholder("plainValueId")),
        eq(plainValues.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(plainValues)
    .where(
      and(
        eq(plainValues.id, sql.placeholder("plainValueId")),
        eq(plainValues.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof plainValues.$inferInsert) =>
  db.insert(plainValues).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof plainValues>) =>
  db
    .update(plainValues)
    .set({ ...changesFor(plainValues, changes), updated_at: nextMoment(plainValues.updated_at) })
    .where(
      and(
        eq(plainValues.id, sql.placeholder(":plainValueId")),
        eq(plainValues.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "plain_values",
  id: { column: plainValues.id, value: values.uuid },
  sorts: {
    a_string: { column: plainValues.a_string, value: values.text() },
    an_int: { column: plainValues.an_int, value: values.int() },
    a_bigint: { column: plainValues.a_bigint, value: values.queryBigint },
    a_float: { column: plainValues.a_float, value: values.float() },
    a_decimal: { column: plainValues.a_decimal, value: values.decimal(12, 4) },
    a_boolean: { column: plainValues.a_boolean, value: values.boolean },
    a_date: { column: plainValues.a_date, value: values.date },
    a_time: { column: plainValues.a_time, value: values.time },
    a_datetime: { column: plainValues.a_datetime, value: values.dateTime },
    an_enum: { column: plainValues.an_enum, value: PlainValueAnEnum },
    a_uuid: { column: plainValues.a_uuid, value: values.uuid },
    created_at: { column: plainValues.created_at, value: values.dateTime },
    updated_at: { column: plainValues.updated_at, value: values.dateTime },
  },
  filters: {
    a_string: plainValues.a_string,
    a_slug: plainValues.a_slug,
    an_email: plainValues.an_email,
    a_url: plainValues.a_url,
    a_uuid: plainValues.a_uuid,
    an_int: plainValues.an_int,
    a_bigint: plainValues.a_bigint,
    a_float: plainValues.a_float,
    a_decimal: plainValues.a_decimal,
    a_boolean: plainValues.a_boolean,
    a_date: plainValues.a_date,
    a_time: plainValues.a_time,
    a_datetime: plainValues.a_datetime,
    an_enum: plainValues.an_enum,
  },
  search: [plainValues.a_string, plainValues.a_text],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(plainValues)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(plainValues).where(where),
});

export function listPlainValues(
  db: Db,
  ownerId: string,
  query: PlainValueQuery,
): Promise<Page<PlainValueRead>> {
  return listing.page(db, query, {
    where: eq(plainValues.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getPlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
): Promise<PlainValueRead | undefined> {
  const [row] = await byId(db).execute({ plainValueId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockPlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
): Promise<PlainValueRead | undefined> {
  const [row] = await byIdLocked(db).execute({ plainValueId, ownerId });
  return row;
}

export async function insertPlainValue(
  db: Db,
  row: typeof plainValues.$inferInsert,
): Promise<PlainValueRead> {
  return one(await insertion(db, row));
}

export async function updatePlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
  changes: Changes<typeof plainValues>,
): Promise<PlainValueRead | undefined> {
  const [row] = await modification(db, changes, {
    ":plainValueId": plainValueId,
    ":ownerId": ownerId,
  });
  return row;
}

export async function deletePlainValue(
  db: Db,
  ownerId: string,
  plainValueId: string,
): Promise<void> {
  await db
    .delete(plainValues)
    .where(and(eq(plainValues.id, plainValueId), eq(plainValues.user_id, ownerId)));
}

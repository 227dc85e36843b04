/** The queries of optional values. */

import { count, eq, sql } from "drizzle-orm";
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
import { OptionalValueAnEnum, type OptionalValueQuery, type OptionalValueRead } from "./schema.js";
import { optionalValues } from "./table.js";

const columns = {
  id: optionalValues.id,
  a_string: optionalValues.a_string,
  a_text: optionalValues.a_text,
  a_slug: optionalValues.a_slug,
  an_email: optionalValues.an_email,
  a_url: optionalValues.a_url,
  a_uuid: optionalValues.a_uuid,
  an_int: optionalValues.an_int,
  a_bigint: optionalValues.a_bigint,
  a_float: optionalValues.a_float,
  a_decimal: optionalValues.a_decimal,
  a_boolean: optionalValues.a_boolean,
  a_date: optionalValues.a_date,
  a_time: optionalValues.a_time,
  a_datetime: optionalValues.a_datetime,
  a_json: optionalValues.a_json,
  an_enum: optionalValues.an_enum,
  some_strings: optionalValues.some_strings,
  created_at: optionalValues.created_at,
  updated_at: optionalValues.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(optionalValues)
    .where(eq(optionalValues.id, sql.placeholder("optionalValueId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(optionalValues)
    .where(eq(optionalValues.id, sql.placeholder("optionalValueId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof optionalValues.$inferInsert) =>
  db.insert(optionalValues).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof optionalValues>) =>
  db
    .update(optionalValues)
    .set({
      ...changesFor(optionalValues, changes),
      updated_at: nextMoment(optionalValues.updated_at),
    })
    .where(eq(optionalValues.id, sql.placeholder(":optionalValueId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "optional_values",
  id: { column: optionalValues.id, value: values.uuid },
  sorts: {
    an_int: { column: optionalValues.an_int, value: values.int(), isNullable: true },
    a_decimal: {
      column: optionalValues.a_decimal,
      value: values.decimal(38, 10),
      isNullable: true,
    },
    a_date: { column: optionalValues.a_date, value: values.date, isNullable: true },
    a_string: { column: optionalValues.a_string, value: values.text(), isNullable: true },
    an_enum: { column: optionalValues.an_enum, value: OptionalValueAnEnum, isNullable: true },
    created_at: { column: optionalValues.created_at, value: values.dateTime },
  },
  filters: {
    an_int: optionalValues.an_int,
    a_bigint: optionalValues.a_bigint,
    a_float: optionalValues.a_float,
    a_decimal: optionalValues.a_decimal,
    a_boolean: optionalValues.a_boolean,
    a_date: optionalValues.a_date,
    a_time: optionalValues.a_time,
    a_datetime: optionalValues.a_datetime,
    an_enum: optionalValues.an_enum,
    a_string: optionalValues.a_string,
  },
  search: [optionalValues.a_string, optionalValues.a_text, optionalValues.an_email],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(optionalValues)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(optionalValues).where(where),
});

export function listOptionalValues(
  db: Db,
  query: OptionalValueQuery,
): Promise<Page<OptionalValueRead>> {
  return listing.page(db, query);
}

export async function getOptionalValue(
  db: Db,
  optionalValueId: string,
): Promise<OptionalValueRead | undefined> {
  const [row] = await byId(db).execute({ optionalValueId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockOptionalValue(
  db: Db,
  optionalValueId: string,
): Promise<OptionalValueRead | undefined> {
  const [row] = await byIdLocked(db).execute({ optionalValueId });
  return row;
}

export async function insertOptionalValue(
  db: Db,
  row: typeof optionalValues.$inferInsert,
): Promise<OptionalValueRead> {
  return one(await insertion(db, row));
}

export async function updateOptionalValue(
  db: Db,
  optionalValueId: string,
  changes: Changes<typeof optionalValues>,
): Promise<OptionalValueRead | undefined> {
  const [row] = await modification(db, changes, { ":optionalValueId": optionalValueId });
  return row;
}

export async function deleteOptionalValue(db: Db, optionalValueId: string): Promise<void> {
  await db.delete(optionalValues).where(eq(optionalValues.id, optionalValueId));
}

/** The queries of defaults. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { DefaultQuery, DefaultRead } from "./schema.js";
import { defaults } from "./table.js";

const columns = {
  id: defaults.id,
  user_id: defaults.user_id,
  a_string: defaults.a_string,
  a_text: defaults.a_text,
  a_slug: defaults.a_slug,
  an_email: defaults.an_email,
  a_url: defaults.a_url,
  a_uuid: defaults.a_uuid,
  an_int: defaults.an_int,
  a_negative: defaults.a_negative,
  a_bigint: defaults.a_bigint,
  a_float: defaults.a_float,
  a_decimal: defaults.a_decimal,
  a_boolean: defaults.a_boolean,
  a_date: defaults.a_date,
  a_time: defaults.a_time,
  a_datetime: defaults.a_datetime,
  an_enum: defaults.an_enum,
  a_json: defaults.a_json,
  some_strings: defaults.some_strings,
  no_strings: defaults.no_strings,
  an_optional: defaults.an_optional,
  created_at: defaults.created_at,
  updated_at: defaults.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(defaults)
    .where(
      and(
        eq(defaults.id, sql.placeholder("defaultId")),
        eq(defaults.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(defaults)
    .where(
      and(
        eq(defaults.id, sql.placeholder("defaultId")),
        eq(defaults.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof defaults.$inferInsert) =>
  db.insert(defaults).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof defaults>) =>
  db
    .update(defaults)
    .set({ ...changesFor(defaults, changes), updated_at: nextMoment(defaults.updated_at) })
    .where(
      and(
        eq(defaults.id, sql.placeholder(":defaultId")),
        eq(defaults.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "defaults",
  id: { column: defaults.id, value: values.uuid },
  sorts: {
    created_at: { column: defaults.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(defaults)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(defaults).where(where),
});

export function listDefaults(
  db: Db,
  ownerId: string,
  query: DefaultQuery,
): Promise<Page<DefaultRead>> {
  return listing.page(db, query, {
    where: eq(defaults.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
): Promise<DefaultRead | undefined> {
  const [row] = await byId(db).execute({ defaultId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
): Promise<DefaultRead | undefined> {
  const [row] = await byIdLocked(db).execute({ defaultId, ownerId });
  return row;
}

export async function insertDefault(
  db: Db,
  row: typeof defaults.$inferInsert,
): Promise<DefaultRead> {
  return one(await insertion(db, row));
}

export async function updateDefault(
  db: Db,
  ownerId: string,
  defaultId: string,
  changes: Changes<typeof defaults>,
): Promise<DefaultRead | undefined> {
  const [row] = await modification(db, changes, { ":defaultId": defaultId, ":ownerId": ownerId });
  return row;
}

export async function deleteDefault(db: Db, ownerId: string, defaultId: string): Promise<void> {
  await db.delete(defaults).where(and(eq(defaults.id, defaultId), eq(defaults.user_id, ownerId)));
}

/** The queries of config. Each carries the owner's id: a caller reaches no row but their own. */

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
import type { ConfigQuery, ConfigRead } from "./schema.js";
import { config } from "./table.js";

const columns = {
  id: config.id,
  user_id: config.user_id,
  config: config.config,
  created_at: config.created_at,
  updated_at: config.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(config)
    .where(
      and(
        eq(config.id, sql.placeholder("configId")),
        eq(config.user_id, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(config)
    .where(
      and(
        eq(config.id, sql.placeholder("configId")),
        eq(config.user_id, sql.placeholder("ownerId")),
      ),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof config.$inferInsert) =>
  db.insert(config).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof config>) =>
  db
    .update(config)
    .set({ ...changesFor(config, changes), updated_at: nextMoment(config.updated_at) })
    .where(
      and(
        eq(config.id, sql.placeholder(":configId")),
        eq(config.user_id, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "config",
  id: { column: config.id, value: values.uuid },
  sorts: {
    created_at: { column: config.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(config)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(config).where(where),
});

export function listConfig(db: Db, ownerId: string, query: ConfigQuery): Promise<Page<ConfigRead>> {
  return listing.page(db, query, {
    where: eq(config.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getConfig(
  db: Db,
  ownerId: string,
  configId: string,
): Promise<ConfigRead | undefined> {
  const [row] = await byId(db).execute({ configId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockConfig(
  db: Db,
  ownerId: string,
  configId: string,
): Promise<ConfigRead | undefined> {
  const [row] = await byIdLocked(db).execute({ configId, ownerId });
  return row;
}

export async function insertConfig(db: Db, row: typeof config.$inferInsert): Promise<ConfigRead> {
  return one(await insertion(db, row));
}

export async function updateConfig(
  db: Db,
  ownerId: string,
  configId: string,
  changes: Changes<typeof config>,
): Promise<ConfigRead | undefined> {
  const [row] = await modification(db, changes, { ":configId": configId, ":ownerId": ownerId });
  return row;
}

export async function deleteConfig(db: Db, ownerId: string, configId: string): Promise<void> {
  await db.delete(config).where(and(eq(config.id, configId), eq(config.user_id, ownerId)));
}

/** The queries of banners. */

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
import type { BannerQuery, BannerRead } from "./schema.js";
import { banners } from "./table.js";

const columns = {
  id: banners.id,
  text: banners.text,
  created_at: banners.created_at,
  updated_at: banners.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(banners)
    .where(eq(banners.id, sql.placeholder("bannerId"))),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(banners)
    .where(eq(banners.id, sql.placeholder("bannerId")))
    .for("update"),
);

const insertion = preparedFor((db, row: typeof banners.$inferInsert) =>
  db.insert(banners).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof banners>) =>
  db
    .update(banners)
    .set({ ...changesFor(banners, changes), updated_at: nextMoment(banners.updated_at) })
    .where(eq(banners.id, sql.placeholder(":bannerId")))
    .returning(columns),
);

const listing = new Listing({
  resource: "banners",
  id: { column: banners.id, value: values.uuid },
  sorts: {
    created_at: { column: banners.created_at, value: values.dateTime },
  },
  filters: {
    text: banners.text,
  },
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(banners)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(banners).where(where),
});

export function listBanners(db: Db, query: BannerQuery): Promise<Page<BannerRead>> {
  return listing.page(db, query);
}

export async function getBanner(db: Db, bannerId: string): Promise<BannerRead | undefined> {
  const [row] = await byId(db).execute({ bannerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockBanner(db: Db, bannerId: string): Promise<BannerRead | undefined> {
  const [row] = await byIdLocked(db).execute({ bannerId });
  return row;
}

export async function insertBanner(db: Db, row: typeof banners.$inferInsert): Promise<BannerRead> {
  return one(await insertion(db, row));
}

export async function updateBanner(
  db: Db,
  bannerId: string,
  changes: Changes<typeof banners>,
): Promise<BannerRead | undefined> {
  const [row] = await modification(db, changes, { ":bannerId": bannerId });
  return row;
}

export async function deleteBanner(db: Db, bannerId: string): Promise<void> {
  await db.delete(banners).where(eq(banners.id, bannerId));
}

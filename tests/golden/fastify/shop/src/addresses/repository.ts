/** The queries of addresses. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, inArray, sql } from "drizzle-orm";
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
import type { AddressQuery, AddressRead } from "./schema.js";
import { addresses } from "./table.js";

const columns = {
  id: addresses.id,
  userId: addresses.userId,
  name: addresses.name,
  street: addresses.street,
  city: addresses.city,
  postalCode: addresses.postalCode,
  country: addresses.country,
  createdAt: addresses.createdAt,
  updatedAt: addresses.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(addresses)
    .where(
      and(
        eq(addresses.id, sql.placeholder("addressId")),
        eq(addresses.userId, sql.placeholder("ownerId")),
      ),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(addresses)
    .where(
      and(
        eq(addresses.id, sql.placeholder("addressId")),
        eq(addresses.userId, sql.placeholder("ownerId")),
      ),
    )
    .for("no key update"),
);

const insertion = preparedFor((db, row: typeof addresses.$inferInsert) =>
  db.insert(addresses).values(placeholdersFor(row)).returning(columns),
);

const modification = preparedFor((db, changes: Changes<typeof addresses>) =>
  db
    .update(addresses)
    .set({ ...changesFor(addresses, changes), updatedAt: nextMoment(addresses.updatedAt) })
    .where(
      and(
        eq(addresses.id, sql.placeholder(":addressId")),
        eq(addresses.userId, sql.placeholder(":ownerId")),
      ),
    )
    .returning(columns),
);

const listing = new Listing({
  resource: "addresses",
  id: { column: addresses.id, value: values.id },
  sorts: {
    createdAt: { column: addresses.createdAt, value: values.dateTime },
    name: { column: addresses.name, value: values.text() },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(addresses)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(addresses).where(where),
});

export function listAddresses(
  db: Db,
  ownerId: string,
  query: AddressQuery,
): Promise<Page<AddressRead>> {
  return listing.page(db, query, {
    where: eq(addresses.userId, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getAddress(
  db: Db,
  ownerId: string,
  addressId: number,
): Promise<AddressRead | undefined> {
  const [row] = await byId(db).execute({ addressId, ownerId });
  return row;
}

/** Those of `ids` that are there. */
export async function findAddresses(
  db: Db,
  ownerId: string,
  ids: readonly number[],
): Promise<AddressRead[]> {
  return db
    .select(columns)
    .from(addresses)
    .where(and(inArray(addresses.id, [...ids]), eq(addresses.userId, ownerId)));
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockAddress(
  db: Db,
  ownerId: string,
  addressId: number,
): Promise<AddressRead | undefined> {
  const [row] = await byIdLocked(db).execute({ addressId, ownerId });
  return row;
}

export async function insertAddress(
  db: Db,
  row: typeof addresses.$inferInsert,
): Promise<AddressRead> {
  return one(await insertion(db, row));
}

export async function updateAddress(
  db: Db,
  ownerId: string,
  addressId: number,
  changes: Changes<typeof addresses>,
): Promise<AddressRead | undefined> {
  const [row] = await modification(db, changes, { ":addressId": addressId, ":ownerId": ownerId });
  return row;
}

export async function deleteAddress(db: Db, ownerId: string, addressId: number): Promise<void> {
  await db.delete(addresses).where(and(eq(addresses.id, addressId), eq(addresses.userId, ownerId)));
}

/** What can be done with addresses. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { nextMoment, utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import * as repository from "./repository.js";
import type { AddressCreate, AddressQuery, AddressRead, AddressUpdate } from "./schema.js";

export function listAddresses(
  db: Db,
  ownerId: string,
  query: AddressQuery,
): Promise<Page<AddressRead>> {
  return repository.listAddresses(db, ownerId, query);
}

export async function getAddress(db: Db, ownerId: string, addressId: number): Promise<AddressRead> {
  const found = await repository.getAddress(db, ownerId, addressId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findAddresses(
  db: Db,
  ownerId: string,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, AddressRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findAddresses(db, ownerId, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createAddress(
  db: Db,
  ownerId: string,
  address: AddressCreate,
): Promise<AddressRead> {
  const now = utcNow();
  return repository.insertAddress(db, {
    userId: ownerId,
    ...address,
    createdAt: now,
    updatedAt: now,
  });
}

export async function replaceAddress(
  db: Db,
  ownerId: string,
  addressId: number,
  address: AddressCreate,
  ifMatch?: string,
): Promise<AddressRead> {
  const current = await lockAddress(db, ownerId, addressId, ifMatch);
  return changeAddress(db, current, address);
}

export async function updateAddress(
  db: Db,
  ownerId: string,
  addressId: number,
  address: AddressUpdate,
  ifMatch?: string,
): Promise<AddressRead> {
  const current = await lockAddress(db, ownerId, addressId, ifMatch);
  return Object.keys(address).length > 0 ? changeAddress(db, current, address) : current;
}

export async function deleteAddress(
  db: Db,
  ownerId: string,
  addressId: number,
  ifMatch?: string,
): Promise<void> {
  const current = await lockAddress(db, ownerId, addressId, ifMatch);
  await repository.deleteAddress(db, current.userId, current.id);
}

async function lockAddress(
  db: Db,
  ownerId: string,
  addressId: number,
  ifMatch: string | undefined,
): Promise<AddressRead> {
  const current = await repository.lockAddress(db, ownerId, addressId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeAddress(
  db: Db,
  current: AddressRead,
  changes: AddressUpdate,
): Promise<AddressRead> {
  return repository.updateAddress(db, current.userId, current.id, {
    ...changes,
    updatedAt: nextMoment(current.updatedAt),
  });
}

function notFound(): ApiError {
  return new ApiError(404, "Address not found");
}

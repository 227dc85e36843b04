/** What can be done with addresses. */

import { ApiError } from "../core/errors.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
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
  return changeAddress(db, ownerId, addressId, address, ifMatch);
}

export async function updateAddress(
  db: Db,
  ownerId: string,
  addressId: number,
  address: AddressUpdate,
  ifMatch?: string,
): Promise<AddressRead> {
  if (Object.keys(address).length === 0) {
    return lockAddress(db, ownerId, addressId, ifMatch);
  }
  return changeAddress(db, ownerId, addressId, address, ifMatch);
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
  ownerId: string,
  addressId: number,
  changes: AddressUpdate,
  ifMatch: string | undefined,
): Promise<AddressRead> {
  if (ifMatch !== undefined) {
    await lockAddress(db, ownerId, addressId, ifMatch);
  }
  const changed = await repository.updateAddress(db, ownerId, addressId, changes);
  if (changed === undefined) throw notFound();
  return changed;
}

function notFound(): ApiError {
  return new ApiError(404, "Address not found");
}

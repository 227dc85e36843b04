/** What can be done with products. */

import { ApiError } from "../core/errors.js";
import { checkImmutable } from "../core/immutable.js";
import type { Page } from "../core/listing.js";
import { checkIfMatch } from "../core/responses.js";
import { utcNow } from "../db/base.js";
import type { Db } from "../db/database.js";
import { checkReferences } from "../db/references.js";
import * as repository from "./repository.js";
import type {
  ProductCreate,
  ProductQuery,
  ProductRead,
  ProductReplace,
  ProductUpdate,
} from "./schema.js";

const IMMUTABLE = ["sku"];

export function listProducts(db: Db, query: ProductQuery): Promise<Page<ProductRead>> {
  return repository.listProducts(db, query);
}

export async function getProduct(db: Db, productId: number): Promise<ProductRead> {
  const found = await repository.getProduct(db, productId);
  if (found === undefined) throw notFound();
  return found;
}

/** Those of `ids` that are there, by their ids. None has the id null. */
export async function findProducts(
  db: Db,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, ProductRead>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await repository.findProducts(db, wanted) : [];
  return new Map(found.map((row) => [row.id, row]));
}

export async function createProduct(db: Db, product: ProductCreate): Promise<ProductRead> {
  const now = utcNow();
  const row = {
    ...product,
    createdAt: now,
    updatedAt: now,
  };
  await checkReferences(db, repository.references, row);
  return repository.insertProduct(db, row);
}

export async function replaceProduct(
  db: Db,
  productId: number,
  product: ProductReplace,
  ifMatch?: string,
): Promise<ProductRead> {
  const current = await lockProduct(db, productId, ifMatch);
  checkImmutable(current, product, IMMUTABLE);
  return changeProduct(db, current, product);
}

export async function updateProduct(
  db: Db,
  productId: number,
  product: ProductUpdate,
  ifMatch?: string,
): Promise<ProductRead> {
  const current = await lockProduct(db, productId, ifMatch);
  checkImmutable(current, product, IMMUTABLE);
  return Object.keys(product).length > 0 ? changeProduct(db, current, product) : current;
}

export async function deleteProduct(db: Db, productId: number, ifMatch?: string): Promise<void> {
  const current = await lockProduct(db, productId, ifMatch);
  await repository.deleteProduct(db, current.id);
}

async function lockProduct(
  db: Db,
  productId: number,
  ifMatch: string | undefined,
): Promise<ProductRead> {
  const current = await repository.lockProduct(db, productId);
  if (current === undefined) throw notFound();
  checkIfMatch(ifMatch, current);
  return current;
}

async function changeProduct(
  db: Db,
  current: ProductRead,
  changes: ProductUpdate,
): Promise<ProductRead> {
  await checkReferences(db, repository.references, changes, { current });
  return repository.updateProduct(db, current.id, changes, current);
}

function notFound(): ApiError {
  return new ApiError(404, "Product not found");
}

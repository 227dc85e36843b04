import { addresses } from "../../src/addresses/table.js";
import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { orders } from "../../src/orders/table.js";
import { products } from "../../src/products/table.js";

/** Puts into the database what the examples of order lines refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(addresses).values([
    {
      id: 1000001,
      userId: "ana",
      name: "Name 1",
      street: "Street 1",
      city: "City 1",
      postalCode: "Postal code 1",
      country: "DE",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000002,
      userId: "ana",
      name: "Name 2",
      street: "Street 2",
      city: "City 2",
      postalCode: "Postal code 2",
      country: "AA",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000003,
      userId: "bob",
      name: "Name 1",
      street: "Street 1",
      city: "City 1",
      postalCode: "Postal code 1",
      country: "DE",
      createdAt: now,
      updatedAt: now,
    },
  ]);
  await db.insert(orders).values([
    {
      id: 1000001,
      userId: "ana",
      billingAddressId: 1000001,
      number: "Number 1",
      status: "open",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000002,
      userId: "ana",
      billingAddressId: 1000001,
      number: "Number 2",
      status: "open",
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000003,
      userId: "bob",
      billingAddressId: 1000003,
      number: "Number 1",
      status: "open",
      createdAt: now,
      updatedAt: now,
    },
  ]);
  await db.insert(products).values([
    {
      id: 1000001,
      sku: "AB-1234",
      name: "Name 1",
      price: "1.00",
      taxRate: "19.00",
      stock: 0,
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000002,
      sku: "AA-0000",
      name: "Name 2",
      price: "2.00",
      taxRate: "19.00",
      stock: 0,
      createdAt: now,
      updatedAt: now,
    },
    {
      id: 1000004,
      sku: "AB-1234",
      name: "Name 1",
      price: "1.00",
      taxRate: "19.00",
      stock: 0,
      createdAt: now,
      updatedAt: now,
      deletedAt: now,
    },
  ]);
}

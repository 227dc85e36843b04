import { addresses } from "../../src/addresses/table.js";
import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";

/** Puts into the database what the examples of orders refer to. */
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
}

import { authors } from "../../src/authors/table.js";
import { books } from "../../src/books/table.js";
import { utcNow } from "../../src/db/base.js";
import type { Db } from "../../src/db/database.js";
import { genres } from "../../src/genres/table.js";

/** Puts into the database what the examples of notices refer to. */
export async function addReferredRows(db: Db): Promise<void> {
  const now = utcNow();
  await db.insert(authors).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      user_id: "ana",
      name: "Name 1",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      user_id: "ana",
      name: "Name 2",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000003",
      user_id: "bob",
      name: "Name 1",
      created_at: now,
      updated_at: now,
    },
  ]);
  await db.insert(genres).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      name: "Name 1",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      name: "Name 2",
      created_at: now,
      updated_at: now,
    },
  ]);
  await db.insert(books).values([
    {
      id: "0190a6f0-0000-7000-8000-000000000001",
      user_id: "ana",
      author_id: "0190a6f0-0000-7000-8000-000000000001",
      genre_id: "0190a6f0-0000-7000-8000-000000000001",
      title: "Title 1",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000002",
      user_id: "ana",
      author_id: "0190a6f0-0000-7000-8000-000000000002",
      genre_id: "0190a6f0-0000-7000-8000-000000000001",
      title: "Title 2",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000003",
      user_id: "bob",
      author_id: "0190a6f0-0000-7000-8000-000000000003",
      genre_id: "0190a6f0-0000-7000-8000-000000000001",
      title: "Title 1",
      created_at: now,
      updated_at: now,
    },
    {
      id: "0190a6f0-0000-7000-8000-000000000004",
      user_id: "ana",
      author_id: "0190a6f0-0000-7000-8000-000000000001",
      genre_id: "0190a6f0-0000-7000-8000-000000000001",
      title: "Title 1",
      created_at: now,
      updated_at: now,
      deleted_at: now,
    },
  ]);
}

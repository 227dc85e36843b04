/** The queries of loans. Each carries the owner's id: a caller reaches no row but their own. */

import { and, count, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { books } from "../books/table.js";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import { nextMoment } from "../db/base.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { Reference } from "../db/references.js";
import type { LoanQuery, LoanRead } from "./schema.js";
import { loans } from "./table.js";

export const references: readonly Reference[] = [
  { field: "book_id", id: books.id, owner: books.user_id, deletedAt: books.deleted_at },
];

const columns = {
  id: loans.id,
  user_id: loans.user_id,
  book_id: loans.book_id,
  due_on: loans.due_on,
  created_at: loans.created_at,
  updated_at: loans.updated_at,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(loans)
    .where(
      and(eq(loans.id, sql.placeholder("loanId")), eq(loans.user_id, sql.placeholder("ownerId"))),
    ),
);

const byIdLocked = prepared((db) =>
  db
    .select(columns)
    .from(loans)
    .where(
      and(eq(loans.id, sql.placeholder("loanId")), eq(loans.user_id, sql.placeholder("ownerId"))),
    )
    .for("update"),
);

const insertion = preparedFor((db, row: typeof loans.$inferInsert) =>
  db.insert(loans).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "loans",
  id: { column: loans.id, value: values.uuid },
  sorts: {
    created_at: { column: loans.created_at, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(loans)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(loans).where(where),
});

export function listLoans(db: Db, ownerId: string, query: LoanQuery): Promise<Page<LoanRead>> {
  return listing.page(db, query, {
    where: eq(loans.user_id, sql.placeholder("ownerId")),
    values: { ownerId },
  });
}

export async function getLoan(
  db: Db,
  ownerId: string,
  loanId: string,
): Promise<LoanRead | undefined> {
  const [row] = await byId(db).execute({ loanId, ownerId });
  return row;
}

/** Reads one, and keeps others from changing it until the transaction ends. */
export async function lockLoan(
  db: Db,
  ownerId: string,
  loanId: string,
): Promise<LoanRead | undefined> {
  const [row] = await byIdLocked(db).execute({ loanId, ownerId });
  return row;
}

export async function insertLoan(db: Db, row: typeof loans.$inferInsert): Promise<LoanRead> {
  return one(await insertion(db, row));
}

export async function updateLoan(
  db: Db,
  ownerId: string,
  loanId: string,
  changes: PgUpdateSetSource<typeof loans>,
): Promise<LoanRead> {
  const rows = await db
    .update(loans)
    .set({ ...changes, updated_at: nextMoment(loans.updated_at) })
    .where(and(eq(loans.id, loanId), eq(loans.user_id, ownerId)))
    .returning(columns);
  return one(rows);
}

export async function deleteLoan(db: Db, ownerId: string, loanId: string): Promise<void> {
  await db.delete(loans).where(and(eq(loans.id, loanId), eq(loans.user_id, ownerId)));
}

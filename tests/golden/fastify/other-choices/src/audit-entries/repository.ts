/** The queries of audit entries. */

import { count, eq, sql } from "drizzle-orm";
import { Listing, type Page } from "../core/listing.js";
import * as values from "../core/values.js";
import type { Db } from "../db/database.js";
import { one } from "../db/one.js";
import { placeholdersFor, prepared, preparedFor } from "../db/prepared.js";
import type { AuditEntryQuery, AuditEntryRead } from "./schema.js";
import { auditEntries } from "./table.js";

const columns = {
  id: auditEntries.id,
  what: auditEntries.what,
  happenedAt: auditEntries.happenedAt,
  createdAt: auditEntries.createdAt,
  updatedAt: auditEntries.updatedAt,
};

const byId = prepared((db) =>
  db
    .select(columns)
    .from(auditEntries)
    .where(eq(auditEntries.id, sql.placeholder("auditEntryId"))),
);

const insertion = preparedFor((db, row: typeof auditEntries.$inferInsert) =>
  db.insert(auditEntries).values(placeholdersFor(row)).returning(columns),
);

const listing = new Listing({
  resource: "audit_entries",
  id: { column: auditEntries.id, value: values.id },
  sorts: {
    happenedAt: { column: auditEntries.happenedAt, value: values.dateTime },
  },
  filters: {},
  search: [],
  rows: ({ db, where, order, limit }) =>
    db
      .select(columns)
      .from(auditEntries)
      .where(where)
      .orderBy(...order)
      .limit(limit),
  count: ({ db, where }) => db.select({ total: count() }).from(auditEntries).where(where),
});

export function listAuditEntries(db: Db, query: AuditEntryQuery): Promise<Page<AuditEntryRead>> {
  return listing.page(db, query);
}

export async function getAuditEntry(
  db: Db,
  auditEntryId: number,
): Promise<AuditEntryRead | undefined> {
  const [row] = await byId(db).execute({ auditEntryId });
  return row;
}

export async function insertAuditEntry(
  db: Db,
  row: typeof auditEntries.$inferInsert,
): Promise<AuditEntryRead> {
  return one(await insertion(db, row));
}

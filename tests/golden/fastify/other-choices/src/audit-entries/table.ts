import { bigint, index, pgTable, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each audit entry. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    what: varchar("what", { length: 200 }).notNull(),
    happenedAt: utcDateTime("happened_at").notNull(),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_audit_entries_happened_at_id").on(t.happenedAt, t.id)],
);

import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { json, utcDateTime } from "../db/types.js";

/** One row for each metadata. */
export const metadata = pgTable(
  "metadata",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    metadata: json("metadata").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    index("ix_metadata_user_id_id").on(t.user_id, t.id),
    index("ix_metadata_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
  ],
);

import { bigint, index, pgTable, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each project. */
export const projects = pgTable(
  "projects",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 120 }).notNull(),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    index("ix_projects_user_id_id").on(t.userId, t.id),
    index("ix_projects_user_id_created_at_id").on(t.userId, t.createdAt, t.id),
  ],
);

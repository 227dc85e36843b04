import { index, integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";

/** One row for each main. */
export const main = pgTable(
  "main",
  {
    id: uuid("id").primaryKey(),
    main: integer("main").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [index("ix_main_created_at_id").on(t.created_at, t.id)],
);

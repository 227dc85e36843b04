import { foreignKey, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { desks } from "../desks/table.js";

/** One row for each keeper. */
export const keepers = pgTable(
  "keepers",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 80 }).notNull(),
    desk_id: uuid("desk_id").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_keepers_desk_id_desks",
      columns: [t.desk_id],
      foreignColumns: [desks.id],
    }),
    index("ix_keepers_user_id_id").on(t.user_id, t.id),
    index("ix_keepers_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_keepers_desk_id").on(t.desk_id),
  ],
);

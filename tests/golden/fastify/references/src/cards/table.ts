import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";
import { desks } from "../desks/table.js";

/** One row for each card. */
export const cards = pgTable(
  "cards",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    desk_id: uuid("desk_id").notNull(),
    holder: varchar("holder", { length: 80 }).notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
    deleted_at: utcDateTime("deleted_at"),
  },
  (t) => [
    foreignKey({
      name: "fk_cards_desk_id_desks",
      columns: [t.desk_id],
      foreignColumns: [desks.id],
    }),
    uniqueIndex("uq_cards_user_id_desk_id")
      .on(t.user_id, t.desk_id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_cards_user_id_id")
      .on(t.user_id, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_cards_user_id_created_at_id")
      .on(t.user_id, t.created_at, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_cards_desk_id").on(t.desk_id),
  ],
);
describeUniqueRules({
  uq_cards_user_id_desk_id: ["desk_id"],
});

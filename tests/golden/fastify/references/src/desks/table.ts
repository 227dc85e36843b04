import {
  foreignKey,
  index,
  integer,
  pgTable,
  type PgTableExtraConfigValue,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";
import { keepers } from "../keepers/table.js";

/** One row for each desk. */
export const desks = pgTable(
  "desks",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    number: integer("number").notNull(),
    keeper_id: uuid("keeper_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t): PgTableExtraConfigValue[] => [
    foreignKey({
      name: "fk_desks_keeper_id_keepers",
      columns: [t.keeper_id],
      foreignColumns: [keepers.id],
    }).onDelete("set null"),
    uniqueIndex("uq_desks_user_id_number").on(t.user_id, t.number),
    index("ix_desks_user_id_id").on(t.user_id, t.id),
    index("ix_desks_user_id_created_at_id").on(t.user_id, t.created_at, t.id),
    index("ix_desks_keeper_id").on(t.keeper_id),
  ],
);
describeUniqueRules({
  uq_desks_user_id_number: ["number"],
});

import {
  foreignKey,
  index,
  pgTable,
  type PgTableExtraConfigValue,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { utcDateTime } from "../db/types.js";
import { users } from "../users/table.js";

/** One row for each team. */
export const teams = pgTable(
  "teams",
  {
    id: uuid("id").primaryKey(),
    name: varchar("name", { length: 80 }).notNull(),
    lead_id: uuid("lead_id"),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t): PgTableExtraConfigValue[] => [
    foreignKey({
      name: "fk_teams_lead_id_users",
      columns: [t.lead_id],
      foreignColumns: [users.id],
    }).onDelete("set null"),
    uniqueIndex("uq_teams_name").on(t.name),
    index("ix_teams_created_at_id").on(t.created_at, t.id),
    index("ix_teams_lead_id").on(t.lead_id),
  ],
);
describeUniqueRules({
  uq_teams_name: ["name"],
});

import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { json, utcDateTime } from "../db/types.js";
import { teams } from "../teams/table.js";

/** One row for each user. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey(),
    email: varchar("email", { length: 254 }).notNull(),
    password: varchar("password", { length: 255 }).notNull(),
    roles: json("roles").$type<("member" | "admin")[]>().notNull(),
    display_name: varchar("display_name", { length: 80 }).notNull(),
    team_id: uuid("team_id").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    foreignKey({
      name: "fk_users_team_id_teams",
      columns: [t.team_id],
      foreignColumns: [teams.id],
    }),
    uniqueIndex("uq_users_email").on(sql`lower(${t.email})`),
    index("ix_users_created_at_id").on(t.created_at, t.id),
    index("ix_users_display_name_id").on(t.display_name, t.id),
    index("ix_users_team_id").on(t.team_id),
  ],
);
describeUniqueRules({
  uq_users_email: ["email"],
});

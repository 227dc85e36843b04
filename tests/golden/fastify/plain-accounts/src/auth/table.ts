/** The refresh tokens that were given out: what keeps somebody logged in. */

import { bigint, foreignKey, index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { utcDateTime } from "../db/types.js";
import { users } from "../users/table.js";

/** A login begins a family of them. Only the latest is good: each is exchanged for the next. */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    // Not the token itself: who can read the table cannot use what is in it.
    digest: varchar("digest", { length: 64 }).primaryKey(),
    userId: bigint("user_id", { mode: "number" }).notNull(),
    family: uuid("family").notNull(),
    expiresAt: utcDateTime("expires_at").notNull(),
    usedAt: utcDateTime("used_at"),
  },
  (table) => [
    foreignKey({
      name: "fk_refresh_tokens_user_id_users",
      columns: [table.userId],
      foreignColumns: [users.id],
    }).onDelete("cascade"),
    index("ix_refresh_tokens_user_id").on(table.userId),
  ],
);

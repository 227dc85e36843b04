import { sql } from "drizzle-orm";
import { bigint, pgTable, uniqueIndex, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { json, utcDateTime } from "../db/types.js";

/** One row for each user. */
export const users = pgTable(
  "users",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    email: varchar("email", { length: 254 }).notNull(),
    password: varchar("password", { length: 255 }).notNull(),
    roles: json("roles").$type<string[]>().notNull(),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [uniqueIndex("uq_users_email").on(sql`lower(${t.email})`)],
);
describeUniqueRules({
  uq_users_email: ["email"],
});

import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { json, oneOfItsValues, utcDateTime } from "../db/types.js";

/** Somebody with an account */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey(),
    email: varchar("email", { length: 254 }).notNull(),
    password: varchar("password", { length: 255 }).notNull(),
    roles: json("roles").$type<("member" | "admin")[]>().notNull(),
    display_name: varchar("display_name", { length: 80 }).notNull(),
    handle: varchar("handle", { length: 100 }).notNull(),
    bio: text("bio"),
    language: varchar("language", { length: 2, enum: ["en", "de", "fr"] }).notNull(),
    recovery_hint: varchar("recovery_hint", { length: 200 }),
    strikes: integer("strikes").notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
  },
  (t) => [
    check("ck_users_language", oneOfItsValues(t.language)),
    uniqueIndex("uq_users_email").on(sql`lower(${t.email})`),
    uniqueIndex("uq_users_handle").on(t.handle),
    index("ix_users_created_at_id").on(t.created_at, t.id),
    index("ix_users_email_id").on(t.email, t.id),
  ],
);
describeUniqueRules({
  uq_users_email: ["email"],
  uq_users_handle: ["handle"],
});

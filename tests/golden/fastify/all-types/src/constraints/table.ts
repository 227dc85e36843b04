import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  numeric,
  pgTable,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { bigintText, json, oneOfItsValues, utcDateTime } from "../db/types.js";

/** Values with rules */
export const constraints = pgTable(
  "constraints",
  {
    id: uuid("id").primaryKey(),
    user_id: varchar("user_id", { length: 255 }).notNull(),
    code: varchar("code", { length: 12 }).notNull(),
    trimmed: varchar("trimmed", { length: 80 }).notNull(),
    amount: numeric("amount", { precision: 10, scale: 2 }).notNull(),
    stars: integer("stars").notNull(),
    ratio: doublePrecision("ratio").notNull(),
    huge: bigintText("huge").notNull(),
    secret: varchar("secret", { length: 255 }),
    hint: varchar("hint", { length: 100 }),
    serial: varchar("serial", { length: 20 }).notNull(),
    score: integer("score"),
    email: varchar("email", { length: 254 }).notNull(),
    nickname: varchar("nickname", { length: 30 }),
    kind: varchar("kind", { length: 5, enum: ["small", "large"] }).notNull(),
    labels: json("labels").$type<string[]>().notNull(),
    sizes: json("sizes").$type<number[]>(),
    prices: json("prices").$type<string[]>(),
    days: json("days").$type<string[]>(),
    moods: json("moods").$type<("calm" | "glad")[]>().notNull(),
    created_at: utcDateTime("created_at").notNull(),
    updated_at: utcDateTime("updated_at").notNull(),
    deleted_at: utcDateTime("deleted_at"),
  },
  (t) => [
    check("ck_constraints_kind", oneOfItsValues(t.kind)),
    uniqueIndex("uq_constraints_user_id_email")
      .on(t.user_id, t.email)
      .where(sql`${t.deleted_at} is null`),
    uniqueIndex("uq_constraints_user_id_nickname")
      .on(t.user_id, t.nickname)
      .where(sql`${t.deleted_at} is null`),
    uniqueIndex("uq_constraints_user_id_code")
      .on(t.user_id, t.code)
      .where(sql`${t.deleted_at} is null`),
    uniqueIndex("uq_constraints_user_id_kind_stars")
      .on(t.user_id, t.kind, t.stars)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_kind_amount")
      .on(t.user_id, t.kind, t.amount)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_id")
      .on(t.user_id, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_stars_id")
      .on(t.user_id, t.stars, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_amount_id")
      .on(t.user_id, t.amount, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_nickname_id")
      .on(t.user_id, t.nickname, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_huge_id")
      .on(t.user_id, t.huge, t.id)
      .where(sql`${t.deleted_at} is null`),
    index("ix_constraints_user_id_updated_at_id")
      .on(t.user_id, t.updated_at, t.id)
      .where(sql`${t.deleted_at} is null`),
  ],
);
describeUniqueRules({
  uq_constraints_user_id_email: ["email"],
  uq_constraints_user_id_nickname: ["nickname"],
  uq_constraints_user_id_code: ["code"],
  uq_constraints_user_id_kind_stars: ["kind", "stars"],
});

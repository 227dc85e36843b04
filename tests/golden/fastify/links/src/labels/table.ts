import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, uniqueIndex, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { oneOfItsValues, utcDateTime } from "../db/types.js";

/** One row for each label. */
export const labels = pgTable(
  "labels",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    name: varchar("name", { length: 40 }).notNull(),
    colour: varchar("colour", { length: 5, enum: ["red", "green", "blue"] }),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
    deletedAt: utcDateTime("deleted_at"),
  },
  (t) => [
    check("ck_labels_colour", oneOfItsValues(t.colour)),
    uniqueIndex("uq_labels_user_id_name")
      .on(t.userId, t.name)
      .where(sql`${t.deletedAt} is null`),
    index("ix_labels_user_id_id")
      .on(t.userId, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("ix_labels_user_id_created_at_id")
      .on(t.userId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
  ],
);
describeUniqueRules({
  uq_labels_user_id_name: ["name"],
});

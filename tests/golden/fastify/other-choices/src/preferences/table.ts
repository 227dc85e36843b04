import { bigint, pgTable, uniqueIndex, varchar } from "drizzle-orm/pg-core";
import { describeUniqueRules } from "../db/errors.js";
import { json, utcDateTime } from "../db/types.js";

/** One row for each preference. */
export const preferences = pgTable(
  "preferences",
  {
    id: bigint("id", { mode: "number" }).generatedByDefaultAsIdentity().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    value: json("value"),
    createdAt: utcDateTime("created_at").notNull(),
    updatedAt: utcDateTime("updated_at").notNull(),
  },
  (t) => [uniqueIndex("uq_preferences_name").on(t.name)],
);
describeUniqueRules({
  uq_preferences_name: ["name"],
});

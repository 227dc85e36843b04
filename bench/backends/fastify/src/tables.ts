import { boolean, date, pgTable, text, timestamp, uuid, varchar } from "drizzle-orm/pg-core";

export const tasks = pgTable("tasks", {
  id: uuid("id").primaryKey(),
  user_id: varchar("user_id", { length: 255 }).notNull(),
  title: varchar("title", { length: 200 }).notNull(),
  notes: text("notes"),
  done: boolean("done").notNull(),
  priority: varchar("priority", { length: 6, enum: ["low", "medium", "high"] }).notNull(),
  due_date: date("due_date"),
  created_at: timestamp("created_at", { withTimezone: true }).notNull(),
  updated_at: timestamp("updated_at", { withTimezone: true }).notNull(),
});

import { pgTable, text, uuid } from "drizzle-orm/pg-core";

export const notes = pgTable("notes", {
  id: uuid().primaryKey().defaultRandom(),
  owner: text().notNull(),
  text: text().notNull(),
});

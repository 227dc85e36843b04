import { pgTable, text } from "drizzle-orm/pg-core";

export const posts = pgTable("posts", { id: text().primaryKey() });

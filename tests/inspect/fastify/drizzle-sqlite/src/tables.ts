import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const tables = sqliteTable("tables", { id: text().primaryKey() });

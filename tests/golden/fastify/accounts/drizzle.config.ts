import { defineConfig } from "drizzle-kit";

// Migrations are the SQL files in migrations/. `drizzle-kit push --verbose --strict` tells how the
// tables of the app and of a database differ, and `drizzle-kit studio` shows what is in them.
export default defineConfig({
  dialect: "postgresql",
  schema: "./src/tables.ts",
  tablesFilter: ["!schema_migrations"],
  dbCredentials: { url: process.env.DATABASE_URL ?? "" },
});

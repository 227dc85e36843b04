import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/db/schema.ts", // the tables
  out: "./drizzle",
  schemaFilter: ["public"],
});

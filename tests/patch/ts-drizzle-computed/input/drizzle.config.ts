import { defineConfig } from "drizzle-kit";
import { join } from "node:path";

export default defineConfig({ schema: join("src", "schema.ts"), dialect: "postgresql" });

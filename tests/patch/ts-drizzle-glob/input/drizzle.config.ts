import { defineConfig } from "drizzle-kit";

const config = defineConfig({ dialect: "postgresql", schema: "src/**/{table,tables}.ts" });
export default config;

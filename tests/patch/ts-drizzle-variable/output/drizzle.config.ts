import type { Config } from "drizzle-kit";

const schema = ["./src/db/schema.ts", "./src/resources/tables.ts"];

const config: Config = { schema, out: "./drizzle", dialect: "postgresql" };

export default config;

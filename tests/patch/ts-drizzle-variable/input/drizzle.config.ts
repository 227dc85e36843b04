import type { Config } from "drizzle-kit";

const schema = ["./src/db/schema.ts"];

const config: Config = { schema, out: "./drizzle", dialect: "postgresql" };

export default config;

import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
// A connection that dies while nobody uses it is replaced.
pool.on("error", () => undefined);

export const db = drizzle(pool);

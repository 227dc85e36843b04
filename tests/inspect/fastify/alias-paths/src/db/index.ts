import { drizzle } from "drizzle-orm/node-postgres";
import * as tables from "./tables";

const connection = drizzle(process.env.DATABASE_URL!, { schema: tables });

export { connection as db };

import { drizzle } from "drizzle-orm/mysql2";
import Fastify from "fastify";

export const app = Fastify();
app.decorate("db", drizzle(process.env.DATABASE_URL!));

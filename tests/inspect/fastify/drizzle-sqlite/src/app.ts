import { drizzle } from "drizzle-orm/better-sqlite3";
import Fastify from "fastify";
import { tables } from "./tables.js";

export const db = drizzle("file.db");
export const app = Fastify();
app.get("/", () => db.select().from(tables));

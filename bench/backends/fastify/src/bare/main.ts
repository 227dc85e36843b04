/** The barest that one would write with Fastify and Drizzle. No validation, no authentication. */

import { and, desc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { fastify } from "fastify";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { tasks } from "../tables.js";

interface Item {
  Params: { id: string };
  Body: { title: string; notes: string | null; done: boolean; priority: "low" | "medium" | "high" };
  Querystring: { done?: string; priority?: "low" | "medium" | "high" };
  Headers: { "x-user": string };
}

const db = drizzle(new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 }));
const app = fastify();

app.get<Item>("/api/v1/tasks", ({ headers, query }) => {
  const conditions = [eq(tasks.user_id, headers["x-user"])];
  if (query.done !== undefined) conditions.push(eq(tasks.done, query.done === "true"));
  if (query.priority !== undefined) conditions.push(eq(tasks.priority, query.priority));
  return db
    .select()
    .from(tasks)
    .where(and(...conditions))
    .orderBy(desc(tasks.id))
    .limit(20);
});

app.get<Item>("/api/v1/tasks/:id", async ({ headers, params }) => {
  const own = and(eq(tasks.id, params.id), eq(tasks.user_id, headers["x-user"]));
  const [task] = await db.select().from(tasks).where(own);
  return task;
});

app.post<Item>("/api/v1/tasks", async ({ headers, body }, reply) => {
  const now = new Date();
  const row = { ...body, id: uuidv7(), user_id: headers["x-user"], created_at: now, updated_at: now };
  const [task] = await db.insert(tasks).values(row).returning();
  return reply.code(201).send(task);
});

app.patch<Item>("/api/v1/tasks/:id", async ({ headers, params, body }) => {
  const own = and(eq(tasks.id, params.id), eq(tasks.user_id, headers["x-user"]));
  const [task] = await db
    .update(tasks)
    .set({ ...body, updated_at: new Date() })
    .where(own)
    .returning();
  return task;
});

await app.listen({ host: process.env["HOST"] ?? "127.0.0.1", port: Number(process.env["PORT"]) });

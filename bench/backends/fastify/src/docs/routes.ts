import { createHash } from "node:crypto";
import { and, asc, desc, eq } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { tasks } from "../tables.js";
import {
  IfMatch,
  IfNoneMatch,
  TaskCreate,
  TaskItem,
  TaskPage,
  TaskParams,
  TaskQuery,
  TaskUpdate,
} from "./schemas.js";

const notFound = Object.assign(new Error("Task not found"), { statusCode: 404 });

function etagOf(task: object): string {
  return `"${createHash("sha256").update(JSON.stringify(task)).digest("hex").slice(0, 32)}"`;
}

export const taskRoutes: FastifyPluginAsyncZod<{ db: NodePgDatabase }> = async (app, { db }) => {
  app.addHook("onRequest", async (request) => {
    await request.jwtVerify();
  });

  app.get(
    "/tasks",
    { schema: { querystring: TaskQuery, response: { 200: TaskPage } } },
    async ({ user, query }) => {
      const { sort = "", done, priority, due_date } = query;
      const column = sort.endsWith("due_date") ? tasks.due_date : tasks.created_at;
      const order = sort.startsWith("-") ? desc(column) : asc(column);
      const data = await db
        .select()
        .from(tasks)
        .where(
          and(
            eq(tasks.user_id, user.sub),
            done === undefined ? undefined : eq(tasks.done, done),
            priority === undefined ? undefined : eq(tasks.priority, priority),
            due_date === undefined ? undefined : eq(tasks.due_date, due_date),
          ),
        )
        .orderBy(sort === "" ? desc(tasks.id) : order)
        .limit(query.limit)
        .offset(query.offset);
      return { data, message: "Tasks listed" };
    },
  );

  app.get(
    "/tasks/:id",
    { schema: { params: TaskParams, headers: IfNoneMatch, response: { 200: TaskItem, 304: z.null() } } },
    async ({ user, params, headers }, reply) => {
      const own = and(eq(tasks.id, params.id), eq(tasks.user_id, user.sub));
      const [task] = await db.select().from(tasks).where(own);
      if (task === undefined) throw notFound;
      const etag = etagOf(task);
      reply.header("etag", etag);
      if (headers["if-none-match"] === etag) return reply.code(304).send(null);
      return { data: task, message: "Task found" };
    },
  );

  app.post(
    "/tasks",
    { schema: { body: TaskCreate, response: { 201: TaskItem } } },
    async ({ user, body }, reply) => {
      const now = new Date();
      const row = { ...body, id: uuidv7(), user_id: user.sub, created_at: now, updated_at: now };
      const [task] = await db.insert(tasks).values(row).returning();
      if (task === undefined) throw new Error("no row");
      reply.header("etag", etagOf(task)).header("location", `/api/v1/tasks/${task.id}`);
      return reply.code(201).send({ data: task, message: "Task created" });
    },
  );

  app.patch(
    "/tasks/:id",
    { schema: { params: TaskParams, headers: IfMatch, body: TaskUpdate, response: { 200: TaskItem } } },
    async ({ user, params, body, headers }, reply) => {
      const own = and(eq(tasks.id, params.id), eq(tasks.user_id, user.sub));
      const task = await db.transaction(async (tx) => {
        const [current] = await tx.select().from(tasks).where(own).for("update");
        if (current === undefined) throw notFound;
        if (headers["if-match"] !== undefined && headers["if-match"] !== etagOf(current)) {
          throw Object.assign(new Error("The task has changed"), { statusCode: 412 });
        }
        const changes = { ...body, updated_at: new Date() };
        const [updated] = await tx.update(tasks).set(changes).where(own).returning();
        return updated ?? current;
      });
      reply.header("etag", etagOf(task));
      return { data: task, message: "Task updated" };
    },
  );
};

/** The floor: Fastify and the driver, nothing between them. No validation, no authentication. */

import { fastify } from "fastify";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";

interface Item {
  Params: { id: string };
  Body: { title: string; notes: string | null; done: boolean; priority: string };
  Querystring: { done?: string; priority?: string };
}

const COLUMNS = "id, user_id, title, notes, done, priority, due_date::text, created_at, updated_at";
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const app = fastify();

app.get<Item>("/api/v1/tasks", async ({ headers, query }) => {
  const values: unknown[] = [headers["x-user"]];
  let where = "user_id = $1";
  if (query.done !== undefined) {
    where += " and done = $2 and priority = $3";
    values.push(query.done === "true", query.priority);
  }
  const sql = `select ${COLUMNS} from tasks where ${where} order by id desc limit 20`;
  return (await pool.query(sql, values)).rows;
});

app.get<Item>("/api/v1/tasks/:id", async ({ headers, params }) => {
  const sql = `select ${COLUMNS} from tasks where id = $1 and user_id = $2`;
  return (await pool.query(sql, [params.id, headers["x-user"]])).rows[0];
});

app.post<Item>("/api/v1/tasks", async ({ headers, body }, reply) => {
  const sql =
    "insert into tasks (id, user_id, title, notes, done, priority, created_at, updated_at)" +
    ` values ($1, $2, $3, $4, $5, $6, $7, $7) returning ${COLUMNS}`;
  const values = [uuidv7(), headers["x-user"], body.title, body.notes, body.done, body.priority, new Date()];
  return reply.code(201).send((await pool.query(sql, values)).rows[0]);
});

app.patch<Item>("/api/v1/tasks/:id", async ({ headers, params, body }) => {
  const sql = `update tasks set title = $3, done = $4, updated_at = $5 where id = $1 and user_id = $2 returning ${COLUMNS}`;
  const values = [params.id, headers["x-user"], body.title, body.done, new Date()];
  return (await pool.query(sql, values)).rows[0];
});

await app.listen({ host: process.env["HOST"] ?? "127.0.0.1", port: Number(process.env["PORT"]) });

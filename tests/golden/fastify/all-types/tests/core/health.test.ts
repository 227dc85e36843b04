import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { call } from "../support/api.js";
import { startedApp } from "../support/app.js";

const { database } = await startedApp();

async function rename(from: string, to: string): Promise<void> {
  await database.write((db) =>
    db.execute(sql`update schema_migrations set name = replace(name, ${from}::text, ${to}::text)`),
  );
}

test("a migrated database is ready", async () => {
  expect(await call("GET", "/health/live")).toMatchObject({ status: 200 });
  expect(await call("GET", "/health/ready")).toMatchObject({ status: 200 });
});

test("a database behind the migrations is not", async () => {
  await rename("0001_", "older_0001_");
  const answer = await call("GET", "/health/ready");
  await rename("older_0001_", "0001_");
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await call("GET", "/health/live")).toMatchObject({ status: 200 });
});

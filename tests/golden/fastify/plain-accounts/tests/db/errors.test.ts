import { DrizzleQueryError, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { ApiError } from "../../src/core/errors.js";
import type { Db } from "../../src/db/database.js";
import { describeUniqueRules, withDatabaseErrors } from "../../src/db/errors.js";
import { startedApp } from "../support/app.js";

/** What a transaction is refused with. */
async function refusal(work: (db: Db) => Promise<unknown>): Promise<unknown> {
  const { database } = await startedApp();
  return database.write(work).then(
    () => null,
    (error: unknown) => error,
  );
}

it("a conflict names the field but no value", async () => {
  describeUniqueRules({ uq_error_rows: ["email", "kind"] });
  const error = await refusal(async (db) => {
    await db.execute(sql`create table error_rows (email text, kind text)`);
    await db.execute(sql`create unique index uq_error_rows on error_rows (email, kind)`);
    for (let row = 0; row < 2; row += 1)
      await db.execute(sql`insert into error_rows values ('ada@example.com', 'x')`);
  });
  expect(error).toMatchObject({
    status: 409,
    detail: "An item with the same email and kind already exists",
  });
});

it.each([
  ["a rule without fields", 409, sql`insert into error_rows values (1, 1)`],
  ["a row that others need", 409, sql`delete from error_rows where id = 1`],
  ["a row that is not there", 409, sql`insert into error_rows values (2, 3)`],
  ["a value that is missing", 422, sql`insert into error_rows values (2, null)`],
  ["a number that is too big", 422, sql`insert into error_rows values (3000000000, 1)`],
  ["a deadlock", 409, sql`do $$ begin raise exception using errcode = '40P01'; end $$`],
  ["a wait too long", 503, sql`do $$ begin raise exception using errcode = '55P03'; end $$`],
] as const)("%s is answered with %i", async (_, status, statement) => {
  const error = await refusal(async (db) => {
    await db.execute(
      sql`create table error_rows (id integer primary key, other integer not null references error_rows)`,
    );
    await db.execute(sql`insert into error_rows values (1, 1), (4, 1)`);
    await db.execute(statement);
  });
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status });
});

it.each(["connect ECONNREFUSED 127.0.0.1:5432", "Connection terminated unexpectedly"])(
  "a database out of reach is 503: %s",
  async (message) => {
    const lost = new DrizzleQueryError("select 1", [], new Error(message));
    await expect(withDatabaseErrors(() => Promise.reject(lost))).rejects.toMatchObject({
      status: 503,
      headers: { "Retry-After": "5" },
    });
  },
);

it("an error of the app is none of the database", async () => {
  const own = new TypeError("mine");
  expect(await refusal(() => Promise.reject(own))).toBe(own);
});

it("a mistake in a statement is no client's fault", async () => {
  const error = await refusal((db) => db.execute(sql`select nonsense`));
  expect(error).not.toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: "42703" });
});

import pg from "pg";

/** @typedef {import("./requests.mjs").OwnedRow} OwnedRow */

const SERVER = process.env["TEST_DATABASE_URL"] ?? "postgresql://postgres@127.0.0.1:5432/postgres";
const ROWS = 10_000;
const USERS = 100;

/** Ids whose first half is a time, as the contestants make them. A row in three is done; the priorities take turns. */
const FILL = `
  insert into tasks (id, user_id, title, notes, done, priority, due_date, created_at, updated_at)
  select
    (lpad(to_hex(1735689600000 + n), 12, '0') || '7000' || '8000' || lpad(to_hex(n), 12, '0'))::uuid,
    'user-' || n % ${USERS}, 'Task ' || n, 'What is to be done about ' || n, n / ${USERS} % 3 = 0,
    (array['low', 'medium', 'high'])[1 + n / ${USERS} / 3 % 3], date '2030-01-01' + n % 365,
    timestamptz '2025-01-01' + n * interval '1 ms', timestamptz '2025-01-01' + n * interval '1 ms'
  from generate_series(1, ${ROWS}) n`;

/** The users, whom some of the contestants look up. */
const ADD_USERS = `
  create table users as
  select 'user-' || n as id, 'user-' || n || '@example.com' as email, true as is_active
  from generate_series(0, ${USERS - 1}) n`;

/** Some of the contestants leave these to the database. */
const ADD_DEFAULTS = `
  alter table tasks
  alter id set default gen_random_uuid(),
  alter created_at set default now(),
  alter updated_at set default now()`;

/** Why the backends cannot be measured here: one line with the mend; null when they can. */
export async function missingServer() {
  try {
    await onServer("select 1");
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return `PostgreSQL is not reachable (${reason}): start one, or name it in TEST_DATABASE_URL`;
  }
}

/** A database that lives as long as the run. Its tables are made by the migrations of the generated backend. */
export class BenchDatabase {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
    const url = new URL(SERVER);
    url.pathname = `/${name}`;
    this.url = url.href;
  }

  async create() {
    await onServer(`create database ${this.name}`);
  }

  async drop() {
    await onServer(`drop database if exists ${this.name} with (force)`);
  }

  /** Adds the rows that all are measured on. @returns {Promise<OwnedRow[]>} */
  async fill() {
    await run(this.url, FILL);
    await run(this.url, ADD_USERS);
    await run(this.url, "alter table users add primary key (id)");
    await run(this.url, ADD_DEFAULTS);
    await run(this.url, "vacuum analyze");
    return /** @type {OwnedRow[]} */ (
      await run(this.url, 'select id, user_id as "user" from tasks order by md5(id::text)')
    );
  }

  /** Takes out what was created since, and what changes have left behind. */
  async tidy() {
    await run(this.url, "delete from tasks where created_at > '2025-06-01'");
    await run(this.url, "vacuum analyze tasks");
    await run(this.url, "checkpoint");
  }
}

/** @param {string} statement */
function onServer(statement) {
  return run(SERVER, statement);
}

/** @param {string} url @param {string} statement @returns {Promise<object[]>} */
async function run(url, statement) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    /** @type {{ rows: object[] }} */
    const { rows } = await client.query(statement);
    return rows;
  } finally {
    await client.end();
  }
}

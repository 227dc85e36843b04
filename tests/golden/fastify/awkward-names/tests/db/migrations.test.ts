import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from "vitest";
import type { Database } from "../../src/db/database.js";
import { EmbeddedDatabase } from "../../src/db/embedded.js";
import { migrateDown, migrateUp } from "../../src/db/migrate.js";
import { applyMigrations, isMigrated, revertMigrations } from "../../src/db/migrations.js";
import { openDatabase } from "../../src/db/open.js";
import { createDatabase } from "../support/server.js";

/** A database, and how it is migrated. */
interface Migrated {
  readonly database: Database;
  readonly up: (folder?: URL) => Promise<string[]>;
  readonly down: (steps: number, folder?: URL) => Promise<string[]>;
}

let migrated: Migrated;
let folder: string;
let migrations: URL;

beforeAll(async () => {
  migrated = await emptyDatabase();
});

afterAll(() => migrated.database.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  migrations = pathToFileURL(`${folder}/`);
});

afterEach(async () => {
  await migrated.database.write((db) => db.execute(sql`drop schema public cascade`));
  await migrated.database.write((db) => db.execute(sql`create schema public`));
  await rm(folder, { recursive: true });
});

async function emptyDatabase(): Promise<Migrated> {
  const server = inject("server");
  if (server === null) {
    const embedded = await EmbeddedDatabase.open({ kind: "embedded", folder: null });
    return {
      database: embedded,
      up: (from) => applyMigrations(embedded.session(), from),
      down: (steps, from) => revertMigrations(embedded.session(), steps, from),
    };
  }
  const url = await createDatabase(server);
  return {
    database: await openDatabase({ database: url, databasePoolSize: 1 }),
    up: (from) => migrateUp(url, from),
    down: (steps, from) => migrateDown(url, steps, from),
  };
}

async function write(name: string, up: string, down = ""): Promise<void> {
  await writeFile(join(folder, `${name}.up.sql`), up);
  await writeFile(join(folder, `${name}.down.sql`), down);
}

it("are applied once, in order, also one that comes late with an older number", async () => {
  await write("0001_a", "create table a (id int); insert into a values (1);");
  await write("0003_c", "alter table a add c int;");
  expect(await migrated.up(migrations)).toEqual(["0001_a", "0003_c"]);
  expect(await migrated.up(migrations)).toEqual([]);
  await write("0002_b", "create table b (id int);");
  expect(await migrated.up(migrations)).toEqual(["0002_b"]);
});

it("are taken back, the last one first", async () => {
  await write("0001_a", "create table a (id int);", "drop table a;");
  await write("0002_b", "create table b (id int);", "drop table b;");
  await migrated.up(migrations);
  expect(await migrated.down(1, migrations)).toEqual(["0002_b"]);
  expect(await migrated.up(migrations)).toEqual(["0002_b"]);
  expect(await migrated.down(9, migrations)).toEqual(["0002_b", "0001_a"]);
});

it("leave nothing behind when one fails, and say which", async () => {
  await write("0001_a", "create table a (id int);");
  await write("0002_b", "create table b (id int); create table a (id int);");
  await expect(migrated.up(migrations)).rejects.toThrow(/^Cannot migrate: 0002_b.up.sql: /);
  await write("0002_b", "create table b (id int);");
  expect(await migrated.up(migrations)).toEqual(["0002_b"]);
});

it("may say that they need no transaction", async () => {
  await write("0001_a", "create table a (id int);");
  await write("0002_b", "-- no transaction\ncreate index concurrently ix_a_id on a (id);\n");
  expect(await migrated.up(migrations)).toEqual(["0001_a", "0002_b"]);
});

it("that need no transaction have their statements run one by one", async () => {
  const lines = [
    "-- no transaction",
    "create table a (id int);",
    "insert into a values (1), (2); --> statement-breakpoint",
    "create unique index concurrently uq_a_id on a (id);",
    "--> statement-breakpoint",
    "alter table a add constraint ck_a_id check (id > 0) not valid;",
    "--> statement-breakpoint",
    "alter table a validate constraint ck_a_id;",
  ];
  await write("0001_a", lines.join("\n"), "-- no transaction\n-- Nothing to do.\n");
  expect(await migrated.up(migrations)).toEqual(["0001_a"]);
  expect(await migrated.down(1, migrations)).toEqual(["0001_a"]);
});

it("that need no transaction can be run again when one of their statements has failed", async () => {
  await write("0001_a", "create table a (id int); insert into a values (1), (1);");
  const lines = [
    "-- no transaction",
    "update a set id = 1 where id is null;",
    "--> statement-breakpoint",
    "drop index concurrently if exists uq_a_id;",
    "--> statement-breakpoint",
    "create unique index concurrently uq_a_id on a (id);",
  ];
  await write("0002_b", lines.join("\n"));
  await expect(migrated.up(migrations)).rejects.toThrow(/^Cannot migrate: 0002_b.up.sql: /);
  await migrated.database.write((db) => db.execute(sql`delete from a`));
  expect(await migrated.up(migrations)).toEqual(["0002_b"]);
});

it("are applied once by many who do it at the same time", async () => {
  await write("0001_a", "create table a (id int);");
  await write("0002_b", "-- no transaction\ncreate index concurrently ix_a_id on a (id);\n");
  // The embedded database belongs to one process, which migrates it when it starts.
  const times = inject("server") === null ? 1 : 5;
  const runs = Array.from({ length: times }, () => migrated.up(migrations));
  expect((await Promise.all(runs)).flat()).toEqual(["0001_a", "0002_b"]);
});

it("of the project make a database that is ready, and can all be taken back", async () => {
  expect(await migrated.database.read(isMigrated)).toBe(false);
  const names = await migrated.up();
  expect(await migrated.database.read(isMigrated)).toBe(true);
  expect((await migrated.down(names.length)).toReversed()).toEqual(names);
  expect(await migrated.up()).toEqual(names);
});

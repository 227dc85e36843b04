import { describe, expect, it } from "vitest";
import { nextMigrationNumber } from "../../src/targets/fastify/migration-history.js";
import { fastify } from "../../src/targets/fastify/index.js";
import type { TargetOutput } from "../../src/targets/target.js";
import { blueprintOf, renderedFiles } from "./generated.js";
import { projectFacts } from "../../src/targets/project-facts.js";

const ONE = "name: x\ntarget: fastify\nresources:\n  things: {owner: none, fields: {a: string}}\n";
const TWO = `${ONE}  others: {owner: none, fields: {b: int}}\n`;

function outputOf(text: string, before: string | null = null): TargetOutput {
  const previous = before === null ? null : blueprintOf(before);
  const blueprint = blueprintOf(text);
  return fastify.build(blueprint, projectFacts(blueprint, { last: previous, files: new Map() }));
}

async function migrationsOf(text: string, before: string | null = null): Promise<Map<string, string>> {
  const output = outputOf(text, before);
  const artifacts = output.artifacts.filter(({ path }) => path.startsWith("migrations/"));
  return new Map(await renderedFiles({ ...output, artifacts }));
}

describe("the number of the next migration", () => {
  it.each([
    [[], 1],
    [["migrations/0001_a.up.sql", "migrations/0001_a.down.sql"], 2],
    [["migrations/0007_a.up.sql", "migrations/0002_b.up.sql"], 8],
    [["migrations/notes.up.sql", "migrations/0003_only.down.sql"], 1],
  ])("after %j is %i", (paths, number) => {
    expect(nextMigrationNumber(new Map(paths.map((path) => [path, ""])))).toBe(number);
  });
});

describe("the migrations of a Fastify project", () => {
  it("are two files, written once", () => {
    const { artifacts } = outputOf(ONE);
    expect(artifacts.filter(({ path }) => path.startsWith("migrations/"))).toMatchObject([
      { path: "migrations/0001_create_things.up.sql", ownership: "migration" },
      { path: "migrations/0001_create_things.down.sql", ownership: "migration" },
    ]);
  });

  it("make only what is new", async () => {
    const files = await migrationsOf(TWO, ONE);
    expect([...files.values()].join("")).toContain('CREATE TABLE "others"');
    expect([...files.values()].join("")).not.toContain('CREATE TABLE "things"');
    expect([...files.values()].join("")).not.toContain("lock_timeout");
  });

  it("wait for no lock for long, where a new table refers to one that is there", async () => {
    const files = await migrationsOf(`${ONE}  others: {owner: none, fields: {thing: ref(things)}}\n`, ONE);
    expect([...files.values()].every((text) => text.includes("SET LOCAL lock_timeout = '5s';"))).toBe(true);
  });

  it("are none where no table changed", async () => {
    expect((await migrationsOf(ONE, ONE)).size).toBe(0);
  });

  it("rename instead of making anew, and back", async () => {
    const renamed = ONE.replace("things: {", "items: {renamedFrom: things, ");
    const [up = "", down = ""] = (await migrationsOf(renamed, ONE)).values();
    expect(up).toContain("\nSET LOCAL lock_timeout = '5s';");
    expect(up).toContain('ALTER TABLE "things" RENAME TO "items";');
    expect(up).toContain('ALTER TABLE "items" RENAME CONSTRAINT "pk_things" TO "pk_items";');
    expect(down).toContain('ALTER TABLE "items" RENAME TO "things";');
  });

  it("say what to run", () => {
    const { nextSteps } = outputOf(ONE.replace("a: string", "a: string, b: int?"), ONE);
    expect(nextSteps).toMatchObject([{ command: "npm run migrate" }]);
  });
});

describe("the migrations of a table that is there", () => {
  it("follow those that make and rename, one after the other", async () => {
    const renamed = TWO.replace("things: {", "items: {renamedFrom: things, ").replace(
      "a: string",
      "a: string(300)",
    );
    const paths = [...(await migrationsOf(renamed, ONE)).keys()].filter((path) => path.includes(".up."));
    expect(paths).toEqual([
      "migrations/0001_rename_in_items.up.sql",
      "migrations/0002_create_others.up.sql",
      "migrations/0003_retype_items_a.up.sql",
    ]);
  });

  it("give rows that are there a value, and leave no default behind", async () => {
    const [up, down] = await changed("a: string", "a: string, b: 'decimal(6,2) = -1.50'");
    expect(up).toBe(
      `-- add things.b
SET LOCAL lock_timeout = '5s'; -- rather than have others wait behind it

-- The default is for the rows that are there.
ALTER TABLE "things" ADD COLUMN "b" numeric(6, 2) NOT NULL DEFAULT -1.50;
ALTER TABLE "things" ALTER COLUMN "b" DROP DEFAULT;
`,
    );
    expect(down).toContain('ALTER TABLE "things" DROP COLUMN "b";');
  });

  it("make a column required without looking at all rows while nobody may write", async () => {
    const files = await changed("a: string?", "a: string = it's");
    const [expand, , settle, emptied, contract, loosened] = files;
    expect(expand).toContain('ADD CONSTRAINT "nn_things_a" CHECK ("a" IS NOT NULL) NOT VALID;');
    expect(settle).toBe(
      `-- no transaction
-- fill things.a, validate nn_things_a

UPDATE "things" SET "a" = 'it''s' WHERE "a" IS NULL;
--> statement-breakpoint
ALTER TABLE "things" VALIDATE CONSTRAINT "nn_things_a";
`,
    );
    expect(emptied).toBe("-- no transaction\n-- fill things.a, validate nn_things_a\n");
    expect(contract).toMatch(/ALTER COLUMN "a" SET NOT NULL;\n.*DROP CONSTRAINT "nn_things_a";/);
    expect(loosened).toContain('ALTER COLUMN "a" DROP NOT NULL;');
  });

  it("build an index that can be built again, statement by statement", async () => {
    const [up, down] = await changed("a: string", "a: string unique");
    expect(up).toContain(`
-- An attempt that failed leaves an invalid index.
DROP INDEX CONCURRENTLY IF EXISTS "uq_things_a";
--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY "uq_things_a" ON "things" ("a");
`);
    expect(down).toContain('\nDROP INDEX CONCURRENTLY IF EXISTS "uq_things_a";\n');
  });

  it.each([
    ["longer text", "a: string(1..9)", "a: text", 'TYPE text COLLATE "C";', 'USING left("a", 9);'],
    ["larger numbers", "a: int", "a: bigint", "TYPE bigint;", "TYPE integer;"],
    [
      "numbers as text",
      "a: int",
      "a: string(1..20)",
      'TYPE varchar(20) COLLATE "C";',
      "TYPE integer USING 0;",
    ],
    [
      "dates as text",
      "a: date",
      "a: string(1..10)",
      "USING to_char(\"a\", 'YYYY-MM-DD');",
      "USING '1970-01-01';",
    ],
    [
      "days as moments",
      "a: date",
      "a: datetime",
      "USING \"a\"::timestamp AT TIME ZONE 'UTC';",
      "USING (\"a\" AT TIME ZONE 'UTC')::date;",
    ],
  ])("turn a column into another: %s", async (_, before, after, way, back) => {
    const [up, down] = await changed(before, after);
    expect(up).toContain(way);
    expect(down).toContain(back);
  });

  it("mend each row once, and those only that are wrong", async () => {
    const files = await changed(
      "a: string?, b: 'enum(x, y, z)'",
      "a: string = no, b: { type: enum, enum: [w, v], renamedValues: { x: w, y: v, z: v } }",
    );
    const [update = ""] = /^UPDATE.*$/m.exec(files[2] ?? "") ?? [];
    expect(update.split(/(?= SET | WHERE )/)).toEqual([
      'UPDATE "things"',
      ` SET "a" = coalesce("a", 'no'), "b" = CASE WHEN "b" = 'x' THEN 'w' WHEN "b" = 'y' THEN 'v' WHEN "b" = 'z' THEN 'v' ELSE "b" END`,
      ` WHERE "a" IS NULL OR "b" IN ('x', 'y', 'z');`,
    ]);
  });

  it("lead back to values that the old rule knows", async () => {
    const files = await changed(
      "b: 'enum(x, y, z)'",
      "b: { type: enum, enum: [w, v], renamedValues: { x: w, y: v, z: v } }",
    );
    const [update = ""] = /^UPDATE.*$/m.exec(files[1] ?? "") ?? [];
    expect(update.split(/(?= SET | WHERE )/)).toEqual([
      'UPDATE "things"',
      ` SET "b" = CASE WHEN "b" = 'w' THEN 'x' WHEN "b" = 'v' THEN 'y' WHEN "b" NOT IN ('x', 'y', 'z') THEN 'x' END`,
      ` WHERE "b" IN ('w', 'v') OR "b" NOT IN ('x', 'y', 'z');`,
    ]);
  });

  it("number the rows of a column that comes back, where no two may have the same", async () => {
    const [, down = ""] = await changed("a: string, b: string(2..2) unique", "a: string");
    expect(down).toContain(`\
-- No two rows may have the same: those without a value get a number each. There are 99 of them: more rows than that stop it.
UPDATE "things" SET "b" = free.value
FROM (SELECT "id", row_number() OVER (ORDER BY "id") AS place FROM "things" WHERE "b" IS NULL) AS missing
JOIN (SELECT value, row_number() OVER (ORDER BY value) AS place FROM (
  SELECT CAST(row_number() OVER () AS text) AS value FROM "things" EXCEPT SELECT "b" FROM "things"
) AS made) AS free ON free.place = missing.place
WHERE "things"."id" = missing."id";
ALTER TABLE "things" ALTER COLUMN "b" SET NOT NULL;
CREATE UNIQUE INDEX`);
  });

  it("say where a column cannot come to several rows, or to any", async () => {
    const [up, down] = await changed("a: string, b: 'enum(x, y) unique'", "a: string, c: int");
    expect(down).toMatch(/^-- All rows get the same, which uq_things_b forbids.*\nALTER TABLE.*"b"/m);
    expect(up).toMatch(/^-- Nothing stands for it in rows that are there.*\nALTER TABLE.*"c"/m);
  });

  it("make a table again on the way back", async () => {
    const [up = "", down = ""] = (await migrationsOf(ONE, TWO)).values();
    expect(up).toContain('DROP TABLE "others";');
    expect(down).toMatch(/CREATE TABLE "others" \([^;]*"b" integer NOT NULL,[^;]*\);\nCREATE INDEX/);
  });
});

/** The migrations of a resource whose fields change, up and down of each in turn. */
async function changed(before: string, after: string): Promise<string[]> {
  const [old = "", now = ""] = [before, after].map((fields) => ONE.replace("a: string", fields));
  const files = await migrationsOf(now, old);
  const names = [...new Set([...files.keys()].map((path) => path.replace(/\.(up|down)\.sql$/, "")))].sort();
  return names.flatMap((name) => ["up", "down"].map((way) => files.get(`${name}.${way}.sql`) ?? ""));
}

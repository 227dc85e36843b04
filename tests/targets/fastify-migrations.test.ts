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
  });

  it("are none where no table changed", async () => {
    expect((await migrationsOf(ONE, ONE)).size).toBe(0);
  });

  it("rename instead of making anew, and back", async () => {
    const renamed = ONE.replace("things: {", "items: {renamedFrom: things, ");
    const [up = "", down = ""] = (await migrationsOf(renamed, ONE)).values();
    expect(up).toContain('ALTER TABLE "things" RENAME TO "items";');
    expect(up).toContain('ALTER TABLE "items" RENAME CONSTRAINT "pk_things" TO "pk_items";');
    expect(down).toContain('ALTER TABLE "items" RENAME TO "things";');
  });

  it("ask for one by hand where a table changed", () => {
    const { nextSteps } = outputOf(ONE.replace("a: string", "a: string, b: int?"), ONE);
    expect(nextSteps.map(({ why }) => why).join()).toContain("things");
  });
});

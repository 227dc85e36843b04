import { describe, expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fastapi } from "../../src/targets/fastapi/index.js";
import { fastify } from "../../src/targets/fastify/index.js";

const FOLDER = "migrations/versions";

/** Migrations by path: each says which it follows. */
function history(follows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(follows).map(([revision, before]) => [
      `${FOLDER}/${revision}.py`,
      `revision = "${revision}"\ndown_revision = (${before.map((name) => `"${name}",`).join(" ")})\n`,
    ]),
  );
}

const FORKED = { first: [], apples: ["first"], bananas: ["first"] };

async function textOf(files: ReadonlyMap<string, string>): Promise<string | undefined> {
  const { artifact } = fastapi.mergeMigrations(files, null);
  if (artifact === null) return undefined;
  const [rendered] = await createRealEngine().render([artifact]);
  return rendered?.text;
}

describe("the merge of migrations", () => {
  it("follows both heads, as the next migration, written once", async () => {
    const { artifact, heads } = fastapi.mergeMigrations(history(FORKED), null);
    expect(artifact).toMatchObject({ path: `${FOLDER}/0004_merge.py`, ownership: "migration" });
    expect(heads).toEqual(["apples", "bananas"]);
    expect(await textOf(history(FORKED))).toContain(
      'down_revision: str | Sequence[str] | None = ("apples", "bananas")\n',
    );
  });

  it("leaves one head, which the next migration follows", async () => {
    const joined = new Map([
      ...history(FORKED),
      [`${FOLDER}/0004_merge.py`, (await textOf(history(FORKED))) ?? ""],
    ]);
    expect(fastapi.mergeMigrations(joined, null)).toMatchObject({
      artifact: null,
      reason: "the migrations have one head",
    });
  });

  it("is the same file for whoever merges the same branches", async () => {
    const other = history({ bananas: ["first"], apples: ["first"], first: [] });
    expect(await textOf(other)).toBe(await textOf(history(FORKED)));
  });

  it("joins as many heads as there are", async () => {
    expect(await textOf(history({ ...FORKED, cherries: ["apples"], dates: ["first"] }))).toContain(
      '("bananas", "cherries", "dates")',
    );
  });

  it.each([
    ["no migrations", {}],
    ["one after the other", { first: [], second: ["first"] }],
  ])("is not needed with %s", (_what, follows) => {
    expect(fastapi.mergeMigrations(history(follows), null).artifact).toBe(null);
  });

  it("is never needed where each migration stands for itself", () => {
    const files = new Map([
      ["migrations/0002_create_apples.up.sql", "-- a"],
      ["migrations/0002_create_bananas.up.sql", "-- b"],
    ]);
    expect(fastify.mergeMigrations(files, null)).toMatchObject({ heads: [], artifact: null });
  });
});

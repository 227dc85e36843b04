import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listOf } from "../../support/answer-body.js";
import type { AppServer } from "../../support/app-server.mjs";
import { type GeneratedProject, generateProject, mustRun } from "../../support/generated-project.js";
import { TARGETS, specFor } from "../../support/golden-project.mjs";
import { clientOf } from "../../support/http-client.js";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { ROOT } from "../../support/repository.mjs";
import { describeWith, runtimeOf } from "../../support/requirements.js";
import { LARGE, SMALL, type Size, USER, WHALE, fill, wholeReads } from "./rows.js";

const MINUTE = 60_000;
const TASKS = "/api/v1/tasks";
const ROUNDS = 25;
const MOST = 3;

const LISTS = [
  "",
  "done=true",
  "done=false&due_date[gte]=2026-06-01",
  "priority=high",
  "estimate[lt]=50",
  "due_date[null]=true",
  "sort=due_date",
  "sort=-due_date",
  "sort=title",
  "sort=-title",
  "sort=created_at",
  "sort=-created_at",
  "count=true",
  "q=note",
  "q=nothing like it",
];
/** Pages of 100 that come before the one that is timed. */
const DEEP = ["", "sort=due_date", "sort=-due_date", "sort=title"];
const BEFORE = 8;

/** A backend on rows of its own. */
interface Grown {
  readonly database: TestDatabase;
  readonly server: AppServer;
}

for (const target of TARGETS)
  describeWith([runtimeOf(target), "PostgreSQL"], `a ${target} backend with a million rows`, () => {
    let project: GeneratedProject;
    let small: Grown;
    let large: Grown;

    const grown = async (size: Size): Promise<Grown> => {
      const database = await createDatabase();
      await mustRun(project, [...project.app, "migrate"], database);
      await fill(database.url, size);
      return { database, server: await project.serve(database) };
    };

    beforeAll(async () => {
      const spec = await readFile(join(ROOT, "examples", "tasks.yaml"), "utf8");
      project = await generateProject(specFor(target, spec));
      small = await grown(SMALL);
      large = await grown(LARGE);
    }, 20 * MINUTE);
    afterAll(async () => {
      for (const { server, database } of [small, large]) {
        await server.stop();
        await database.drop();
      }
      await project.remove();
    });

    it.each(LISTS)("lists a user's rows about as fast as among ten thousand: %s", async (query) => {
      await expectAsFast([small.server, `limit=20&${query}`], [large.server, `limit=20&${query}`]);
    });

    it.each(DEEP)("gives deep pages about as fast: %s", async (query) => {
      const deep = async (server: AppServer) =>
        `limit=20&${query}&cursor=${await cursorAfter(server, query)}`;
      await expectAsFast([small.server, await deep(small.server)], [large.server, await deep(large.server)]);
    });

    it.each(DEEP)("pages through a million rows of one user in constant time: %s", async (query) => {
      const first = `limit=20&${query}`;
      const deep = `${first}&cursor=${await cursorAfter(large.server, query, { user: WHALE, pages: 300 })}`;
      await expectAsFast([large.server, first], [large.server, deep], WHALE);
    });

    it("never reads all of the table", async () => {
      const before = await wholeReads(large.database.url);
      const server = await project.serve(large.database);
      const request = clientOf(server);
      for (const query of LISTS.filter((text) => !text.includes("count")))
        expect((await request("GET", `${TASKS}?${query}`, { user: USER })).status).toBe(200);
      // What a process has counted is there for others once it has ended.
      await server.stop();
      expect(await wholeReads(large.database.url)).toBe(before);
    });
  });

type Page = readonly [server: AppServer, query: string];

/** Asks for both pages in turn; the median of the second takes at most three times that of the first. */
async function expectAsFast(first: Page, second: Page, user = USER): Promise<void> {
  const times = [first, second].map(() => [] as number[]);
  for (let round = -3; round < ROUNDS; round += 1)
    for (const [index, [server, query]] of [first, second].entries()) {
      const start = performance.now();
      const answer = await clientOf(server)("GET", `${TASKS}?${query}`, { user });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  const [few = 0, many = Infinity] = times.map(median);
  expect(many / few, `${few.toFixed(1)} ms, ${many.toFixed(1)} ms`).toBeLessThanOrEqual(MOST);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The cursor behind so many pages of 100. */
async function cursorAfter(
  server: AppServer,
  query: string,
  { user, pages } = { user: USER, pages: BEFORE },
): Promise<string> {
  const request = clientOf(server);
  let cursor = "";
  for (let page = 0; page < pages; page += 1) {
    const at = cursor === "" ? "" : `&cursor=${cursor}`;
    cursor =
      listOf(await request("GET", `${TASKS}?limit=100&${query}${at}`, { user })).page.next_cursor ?? "";
  }
  expect(cursor).not.toBe("");
  return cursor;
}

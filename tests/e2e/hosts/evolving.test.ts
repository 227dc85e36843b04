import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../support/app-server.mjs";
import { findPython } from "../../support/find-python.mjs";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { ROOT } from "../../support/repository.mjs";
import { describeWith } from "../../support/requirements.js";
import { runOrThrow } from "../../support/run-command.mjs";
import { IS_SOAK } from "../../support/runs.js";

const PROJECT = join(ROOT, "tests", "hosts", "fastapi", "evolving");
const TOOLS = ["httpx", "mypy", "pytest", "ruff"];
const IS_OURS = /^(?:\.|backend\.yaml$|alembic\/versions\/[0-9a-f]{12}_)|__pycache__/;
const STAYS = ["src/resources/__init__.py", "src/resources/db/__init__.py", "src/resources/db/sqlite.py"];

let folder: string;
let database: TestDatabase;

const inFolder = (name: string): string => join(folder, name);
const text = (path: string): Promise<string> => readFile(inFolder(path), "utf8");

async function tool(...args: readonly string[]): Promise<void> {
  await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "-C", folder, ...args]);
}

function launch() {
  const env = { ...process.env, DATABASE_URL: database.url, TEST_DATABASE_URL: "" };
  return { command: inFolder(".venv/bin/python"), cwd: folder, env };
}

async function python(...args: readonly string[]): Promise<void> {
  const { command, cwd, env } = launch();
  await runOrThrow(command, [...args], { cwd, env });
}

async function rows(statement: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Migrates rows and all, finds no fault, and asks the application: a route that it has always had, and `ours`. */
async function works(ours: readonly (readonly [path: string, status: number])[]): Promise<void> {
  await python("-m", "alembic", "upgrade", "head");
  await python("-m", "alembic", "check");
  await python("-m", "ruff", "check", "--extend-exclude", ".venv", ".");
  await python("-m", "ruff", "format", "--check", "--extend-exclude", ".venv", ".");
  await python("-m", "mypy", "--strict", "src", "tests");
  await python("-m", "pytest", "-q");
  const registrations = (await text("src/main.py")).match(/^app\.include_router\(api_router/gm) ?? [];
  expect(registrations).toHaveLength(1);
  const script = 'exec "$0" -m uvicorn --port "$PORT" src.main:app';
  const { command, ...rest } = launch();
  const server = await startServer({
    ...rest,
    command: "sh",
    args: ["-c", script, command],
    live: "/healthcheck",
  });
  try {
    for (const [path, status] of [["/posts", 200] as const, ...ours]) {
      const answer = await fetch(server.url + path, { headers: { "X-Email": "ana@example.com" } });
      expect([path, answer.status]).toEqual([path, status]);
    }
  } finally {
    await server.stop();
  }
}

async function filesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !IS_OURS.test(path));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), "latin1")] as const)),
  );
}

const EVERYWHERE = 900_000;

// What each step does stands on the ones before.
describe.skipIf(!IS_SOAK)("in the soak", () => {
  describeWith(["Python", "PostgreSQL"], "a FastAPI project that grows, with rows in its tables", () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "backend-gen-evolving-"));
      database = await createDatabase();
      await cp(PROJECT, folder, { recursive: true });
      const { executable } = await findPython();
      await runOrThrow(executable, ["-m", "venv", inFolder(".venv")]);
      await python("-m", "pip", "install", "--quiet", "-r", "requirements/base.txt", ...TOOLS);
      await python("-m", "alembic", "upgrade", "head");
    }, EVERYWHERE);
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
      await database.drop();
    });

    it("gets its first resource without being asked anything", { timeout: EVERYWHERE }, async () => {
      await tool("resource", "tasks", "title:string:1..200", "done:boolean=false", "--yes");
      await python("-m", "pip", "install", "--quiet", "-r", "requirements/base.txt");
      await works([["/api/v1/tasks", 200]]);
      await rows("INSERT INTO tasks VALUES (gen_random_uuid(), 'ana', 'one', false, now(), now())");
    });

    it("gets a second one, then fields", { timeout: EVERYWHERE }, async () => {
      await tool("resource", "labels", "name:string:1..40:unique");
      await tool("resource", "tasks", "priority:enum:low+high=low", "effort:int:optional");
      await works([
        ["/api/v1/tasks", 200],
        ["/api/v1/labels", 200],
      ]);
      expect(await rows("SELECT title, priority FROM tasks")).toEqual([{ title: "one", priority: "low" }]);
      await rows("UPDATE tasks SET effort = 3");
      await rows("INSERT INTO labels VALUES (gen_random_uuid(), 'ana', 'red', now(), now())");
    });

    it("has a field and a resource renamed, and types changed", { timeout: EVERYWHERE }, async () => {
      await tool("rename", "tasks.title", "name");
      await tool("rename", "labels", "tags");
      const spec = await text("backend.yaml");
      const changed = spec
        .replace("int?", "decimal(8,2)?")
        .replace("enum(low, high)", "enum(low, mid, high)");
      await writeFile(inFolder("backend.yaml"), changed);
      await tool("generate", "--allow-destructive");
      await works([
        ["/api/v1/tags", 200],
        ["/api/v1/labels", 404],
      ]);
      expect(await rows("SELECT name, effort FROM tasks")).toEqual([{ name: "one", effort: "3.00" }]);
      expect(await rows("SELECT name FROM tags")).toEqual([{ name: "red" }]);
    });

    it("loses a resource", { timeout: EVERYWHERE }, async () => {
      await tool("remove", "tags", "--allow-destructive");
      await works([
        ["/api/v1/tasks", 200],
        ["/api/v1/tags", 404],
      ]);
    });

    it("is what it was without the last one, and its migrations run", { timeout: EVERYWHERE }, async () => {
      await tool("remove", "tasks", "--allow-destructive");
      const left = new Map(await filesOf(folder));
      for (const path of STAYS) expect(left.delete(path), path).toBe(true);
      expect(left).toEqual(await filesOf(PROJECT));
      await python("-m", "alembic", "upgrade", "head");
      await python("-m", "alembic", "check");
      await python("-m", "pytest", "-q");
    });
  });
});

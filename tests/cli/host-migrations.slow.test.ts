import { describe, expect, it } from "vitest";
import { createRealEngine } from "../../src/cli/real-engine.js";
import { fillFolder, temporaryFolder, treeOf } from "../host/temporary-folder.js";
import { runCli } from "./run-cli.js";

const PROJECT = {
  "requirements.txt": "fastapi>=0.165\nsqlmodel>=0.0.50\n",
  "alembic.ini": "[alembic]\nscript_location = alembic\n",
  "alembic/env.py":
    "from alembic import context\nfrom sqlmodel import SQLModel\n\ntarget_metadata = SQLModel.metadata\n",
  "alembic/versions/1_first.py": 'from alembic import op\n\nrevision = "1"\ndown_revision = None\n',
  "app/__init__.py": "",
  "app/db.py":
    "from collections.abc import Iterator\n\nfrom sqlmodel import Session, create_engine\n\nengine = create_engine('sqlite://')\n\n\ndef get_session() -> Iterator[Session]:\n    with Session(engine) as session:\n        yield session\n",
  "app/main.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
};
const IS_LEFT = /^(?:\.backend-gen\/|backend\.yaml$|alembic\/versions\/[0-9a-f]{12}_)/;

/** What is there of ours, beside migrations, after a project has had a resource, grown by `fields`, and lost it. */
async function leftBehind(...fields: readonly string[]): Promise<readonly string[]> {
  const root = temporaryFolder();
  fillFolder(root, PROJECT);
  const run = async (...argv: readonly string[]) => {
    const { code, err } = await runCli(root, argv, { engine: createRealEngine() });
    expect(code, err).toBe(0);
  };
  await run("resource", "tasks", "title:string", "--yes");
  if (fields.length > 0) await run("resource", "tasks", ...fields);
  await run("remove", "tasks", "--allow-destructive");
  const tree = treeOf(root);
  const own = new Map(Object.entries(PROJECT));
  for (const [path, text] of own) expect(tree[path]).toBe(text);
  return Object.keys(tree)
    .filter((path) => !own.has(path) && !IS_LEFT.test(path))
    .sort();
}

const DRIZZLE_PROJECT = {
  "package.json":
    '{ "type": "module", "dependencies": { "fastify": "^5.12.0", "drizzle-orm": "^0.45.4", "pg": "^8.16.0", "zod": "^4.6.0" } }\n',
  "drizzle.config.ts":
    'import { defineConfig } from "drizzle-kit";\n\nexport default defineConfig({ dialect: "postgresql", schema: "./src/schema.ts" });\n',
  "tsconfig.json": '{ "compilerOptions": { "module": "nodenext", "strict": true } }\n',
  "src/schema.ts":
    'import { pgTable, text } from "drizzle-orm/pg-core";\n\nexport const notes = pgTable("notes", { id: text() });\n',
  "src/db.ts":
    'import { drizzle } from "drizzle-orm/node-postgres";\n\nexport const db = drizzle(process.env["DATABASE_URL"] ?? "");\n',
  "src/app.ts": 'import { fastify } from "fastify";\n\nexport const app = fastify();\n',
};

it("nobody is told to --fill rows where drizzle-kit writes the migrations", async () => {
  const root = temporaryFolder();
  fillFolder(root, DRIZZLE_PROJECT);
  const world = { engine: createRealEngine() };
  const first = await runCli(root, ["resource", "tasks", "title:string", "--yes"], world);
  expect(first.code, first.err).toBe(0);
  const { code, err } = await runCli(root, ["resource", "tasks", "place:string"], world);
  expect(code, err).toBe(0);
  expect(err).toContain("warning BG3403");
  expect(err).toContain("have the migration give those rows a value");
  expect(err).not.toContain("--fill");
});

describe("when the last resource of a FastAPI project of somebody else's goes", () => {
  it("what its migrations import stays, or none of them could be run any more", async () => {
    expect(await leftBehind("done:boolean=false")).toEqual([
      "app/resources/__init__.py",
      "app/resources/db/__init__.py",
      "app/resources/db/sqlite.py",
    ]);
  });

  it("nothing stays that no migration imports", async () => {
    expect(await leftBehind()).toEqual([]);
  });
});

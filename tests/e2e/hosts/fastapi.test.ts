import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "smol-toml";
import { expect, it } from "vitest";
import { z } from "zod";
import { startServer } from "../../support/app-server.mjs";
import { findPython } from "../../support/find-python.mjs";
import { createDatabase } from "../../support/postgres.js";
import { ROOT } from "../../support/repository.mjs";
import { IS_SOAK } from "../../support/runs.js";
import { describeWith } from "../../support/requirements.js";
import { runOrThrow } from "../../support/run-command.mjs";

interface HostProject {
  readonly name: string;
  /** What pip installs of it; `lowest`: the oldest version of each package that its Poetry tables allow. */
  readonly install: readonly string[] | "lowest";
  /** What is type-checked: our files, through those of the project's that they import. */
  readonly checked: readonly string[];
  readonly migrate: readonly string[];
  readonly serve: readonly string[];
  /** What it reads of its environment, given a database of its own; it runs on SQLite where it says nothing. */
  readonly env?: (database: URL) => NodeJS.ProcessEnv;
  /** Where its OpenAPI document is. */
  readonly document?: string;
  /** A route that the project has had before, and what it answers. */
  readonly old: { readonly path: string; readonly status: number };
  /** One of ours, for somebody without a token. */
  readonly ours: { readonly path: string; readonly status: number };
}

const PROJECTS: readonly HostProject[] = [
  {
    name: "module-app",
    install: ["-e", ".[dev]"],
    checked: ["app/resources", "tests/resources"],
    migrate: ["-m", "alembic", "upgrade", "head"],
    serve: ["app.main:app"],
    old: { path: "/me", status: 401 },
    ours: { path: "/api/v1/tasks", status: 401 },
  },
  {
    name: "layers",
    install: ["-r", "requirements.txt"],
    checked: ["shop/resources", "shop/routers/tasks.py", "tests/resources"],
    migrate: [],
    serve: ["--factory", "shop.main:create_app"],
    old: { path: "/products", status: 200 },
    ours: { path: "/tasks", status: 200 },
  },
  {
    name: "src-layout",
    install: ["-e", "."],
    checked: ["src/meter/resources", "tests/resources"],
    migrate: ["-m", "alembic", "-c", "src/meter/resources/alembic.ini", "upgrade", "head"],
    serve: ["meter.api:app"],
    old: { path: "/unit", status: 200 },
    ours: { path: "/api/v1/meters", status: 401 },
  },
  {
    name: "template",
    install: ["-e", "."],
    checked: ["app", "tests"],
    migrate: ["-m", "alembic", "upgrade", "head"],
    serve: ["app.main:app"],
    env: ({ hostname, port, username, password, pathname }) => ({
      PROJECT_NAME: "Full Stack Project",
      SECRET_KEY: "a secret of the test, long enough for HS256",
      POSTGRES_SERVER: hostname,
      POSTGRES_PORT: port || "5432",
      POSTGRES_USER: username,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: pathname.slice(1),
    }),
    document: "/api/v1/openapi.json",
    old: { path: "/api/v1/utils/health-check/", status: 200 },
    ours: { path: "/api/v1/orders", status: 401 },
  },
  {
    name: "lowest",
    install: "lowest",
    // What SQLAlchemy 2.0.0 says of its types is not enough for the strict checker.
    checked: [],
    migrate: ["-m", "alembic", "upgrade", "head"],
    serve: ["bookshop.main:app"],
    env: ({ href }) => ({ DATABASE_URL: href.replace(/^\w+:/, "postgresql+asyncpg:") }),
    old: { path: "/api/books", status: 200 },
    ours: { path: "/api/publishers", status: 200 },
  },
];

const TOOLS = ["httpx", "mypy", "psycopg[binary]", "pytest", "ruff"];

describeWith(["Python", "PostgreSQL"], "resources in a FastAPI project of somebody else's", () => {
  it.each(IS_SOAK ? PROJECTS : PROJECTS.filter(({ name }) => name === "layers"))(
    "$name: lint, types, tests and routes",
    async (project) => {
      const folder = await mkdtemp(join(tmpdir(), "backend-gen-host-"));
      const database = await createDatabase();
      try {
        await cp(join(ROOT, "tests", "hosts", "fastapi", project.name), folder, { recursive: true });
        await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "-C", folder, "generate"]);
        await checkProject(folder, project, project.env?.(new URL(database.url)) ?? {});
      } finally {
        await database.drop();
        await rm(folder, { recursive: true, force: true });
      }
    },
    900_000,
  );
});

async function checkProject(folder: string, project: HostProject, own: NodeJS.ProcessEnv): Promise<void> {
  const { executable } = await findPython();
  const venv = join(folder, ".venv");
  await runOrThrow(executable, ["-m", "venv", venv]);
  const python = join(venv, "bin", "python");
  const env = { ...process.env, JWT_SECRET: "a secret of the test, long enough for HS256", ...own };
  const run = (...args: readonly string[]) => runOrThrow(python, [...args], { cwd: folder, env });
  const install = project.install === "lowest" ? await lowestVersions(folder) : project.install;
  // What of the tools has a version of its own in the project keeps it.
  const tools = TOOLS.filter((tool) => !install.some((item) => item.startsWith(`${tool}==`)));
  await run("-m", "pip", "install", "--quiet", ...install, ...tools);
  await run("-m", "ruff", "check", "--extend-exclude", ".venv", ".");
  await run("-m", "ruff", "format", "--check", "--extend-exclude", ".venv", ".");
  if (project.checked.length > 0)
    await run("-m", "mypy", "--strict", "--follow-imports=silent", ...project.checked);
  if (project.migrate.length > 0) await run(...project.migrate);
  if (project.env !== undefined) await run("-m", "alembic", "check");
  await run("-m", "pytest", "-q");
  await askRoutes({ command: python, cwd: folder, env }, project);
}

const PoetryRow = z.union([
  z.string(),
  z.object({ version: z.string(), extras: z.array(z.string()).optional() }),
]);
const PoetryRows = z.object({ dependencies: z.record(z.string(), PoetryRow) });
const Poetry = z.object({
  tool: z.object({ poetry: PoetryRows.extend({ group: z.object({ dev: PoetryRows }) }) }),
});

/** `sqlalchemy[asyncio]==2.0.0` of a row that asks for `>=2.0.0`, ours and the project's own. */
async function lowestVersions(folder: string): Promise<readonly string[]> {
  const { tool } = Poetry.parse(parse(await readFile(join(folder, "pyproject.toml"), "utf8")));
  const { dependencies, group } = tool.poetry;
  return Object.entries({ ...dependencies, ...group.dev.dependencies }).flatMap(([name, row]) => {
    const { version, extras = [] } = typeof row === "string" ? { version: row } : row;
    const [, oldest] = /^>=([\d.]+)$/.exec(version) ?? [];
    if (oldest === undefined) return [];
    return [`${name}${extras.length > 0 ? `[${extras.join(",")}]` : ""}==${oldest}`];
  });
}

async function askRoutes(
  launch: { readonly command: string; readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  { serve, document: live = "/openapi.json", old, ours }: HostProject,
): Promise<void> {
  // Uvicorn's port is a variable of its own.
  const script = 'exec "$0" -m uvicorn --port "$PORT" "$@"';
  const server = await startServer({
    ...launch,
    live,
    command: "sh",
    args: ["-c", script, launch.command, ...serve],
  });
  try {
    expect((await fetch(server.url + old.path)).status).toBe(old.status);
    const answer = await fetch(server.url + ours.path, { headers: { "X-Request-ID": "known" } });
    expect([answer.status, answer.headers.get("x-request-id")]).toEqual([ours.status, "known"]);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  } finally {
    await server.stop();
  }
}

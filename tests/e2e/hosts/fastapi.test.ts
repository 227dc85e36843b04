import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startServer } from "../../support/app-server.mjs";
import { findPython } from "../../support/find-python.mjs";
import { ROOT } from "../../support/repository.mjs";
import { IS_SOAK } from "../../support/runs.js";
import { describeWith } from "../../support/requirements.js";
import { runOrThrow } from "../../support/run-command.mjs";

interface HostProject {
  readonly name: string;
  /** What pip installs of it. */
  readonly install: readonly string[];
  /** What is type-checked: our files, through those of the project's that they import. */
  readonly checked: readonly string[];
  readonly migrate: readonly string[];
  readonly serve: readonly string[];
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
];

const TOOLS = ["httpx", "mypy", "psycopg[binary]", "pytest", "ruff"];

describeWith(["Python"], "resources in a FastAPI project of somebody else's", () => {
  it.each(IS_SOAK ? PROJECTS : PROJECTS.filter(({ name }) => name === "layers"))(
    "$name: lint, types, tests and routes",
    async (project) => {
      const folder = await mkdtemp(join(tmpdir(), "backend-gen-host-"));
      try {
        await cp(join(ROOT, "tests", "hosts", "fastapi", project.name), folder, { recursive: true });
        await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "-C", folder, "generate"]);
        await checkProject(folder, project);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    900_000,
  );
});

async function checkProject(folder: string, project: HostProject): Promise<void> {
  const { executable } = await findPython();
  const venv = join(folder, ".venv");
  await runOrThrow(executable, ["-m", "venv", venv]);
  const python = join(venv, "bin", "python");
  const env = { ...process.env, JWT_SECRET: "a secret of the test, long enough for HS256" };
  const run = (...args: readonly string[]) => runOrThrow(python, [...args], { cwd: folder, env });
  await run("-m", "pip", "install", "--quiet", ...project.install, ...TOOLS);
  await run("-m", "ruff", "check", "--exclude", ".venv", ".");
  await run("-m", "ruff", "format", "--check", "--exclude", ".venv", ".");
  await run("-m", "mypy", "--strict", "--follow-imports=silent", ...project.checked);
  if (project.migrate.length > 0) await run(...project.migrate);
  await run("-m", "pytest", "-q");
  await askRoutes({ command: python, cwd: folder, env }, project);
}

async function askRoutes(
  launch: { readonly command: string; readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  { serve, old, ours }: HostProject,
): Promise<void> {
  // Uvicorn's port is a variable of its own.
  const script = 'exec "$0" -m uvicorn --port "$PORT" "$@"';
  const live = "/openapi.json";
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

import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { inject } from "vitest";
import { type AppServer, startServer } from "./app-server.mjs";
import { type PythonEnv, pythonEnvFor } from "./python-env.mjs";
import { REDIS_URL, missingRedis } from "./redis.js";
import { CACHE } from "./repository.mjs";
import { type CommandResult, runCommand } from "./run-command.mjs";
import { JWT_SECRET } from "./signed-token.mjs";

/** Where a generated project runs: on PostgreSQL, or on its embedded database without one. */
export interface Database {
  readonly url: string | null;
}

/** A folder of its own, below the system's temporary one. */
export interface Workspace {
  readonly folder: string;
  /** Runs the packed tool there. */
  readonly tool: (...args: readonly string[]) => Promise<CommandResult>;
  readonly remove: () => Promise<void>;
}

/** A generated project with an environment that has all it needs. */
export interface GeneratedProject extends Workspace {
  /** Runs `python …` in the project. */
  readonly python: (args: readonly string[], database?: Database) => Promise<CommandResult>;
  /** Starts `python -m app`; the variables given win over the usual ones. */
  readonly serve: (database?: Database, variables?: NodeJS.ProcessEnv) => Promise<AppServer>;
}

interface ProjectEnv extends PythonEnv {
  readonly typeCache: string;
  /** The Redis that the project's own tests use; empty when there is none. */
  readonly redis: string;
}

const EMBEDDED: Database = { url: null };

/** An empty folder to run the packed tool in. */
export async function emptyWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-e2e-"));
  const launcher = inject("tool");
  const env = withoutSecrets({ NO_COLOR: "1" });
  return {
    folder,
    tool: (...args) => runCommand(launcher, args, { cwd: folder, env }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Generates a project from the text of a spec with the packed tool, and installs what it needs. */
export async function generateProject(specText: string): Promise<GeneratedProject> {
  const workspace = await emptyWorkspace();
  await writeFile(join(workspace.folder, "backend.yaml"), specText);
  const { code, stdout, stderr } = await workspace.tool("generate");
  if (code !== 0) throw new Error(`generate ended with ${code}:\n${stdout}${stderr}`);
  return installProject(workspace);
}

/** Gives the project in a workspace its Python environment. */
export async function installProject(workspace: Workspace): Promise<GeneratedProject> {
  const { folder } = workspace;
  const redis = (await missingRedis()) === null ? REDIS_URL : "";
  const env = { ...(await pythonEnvFor(folder)), typeCache: await typeCacheFor(folder), redis };
  return {
    ...workspace,
    python: (args, database = EMBEDDED) =>
      runCommand(env.python, args, { cwd: folder, env: environment(env, database) }),
    serve: (database = EMBEDDED, variables = {}) =>
      startServer({
        command: env.python,
        args: ["-m", "app"],
        cwd: folder,
        env: { ...environment(env, database), ...variables },
      }),
  };
}

/** Runs a command in a project that must end with 0. */
export async function mustRun(
  project: GeneratedProject,
  args: readonly string[],
  database = EMBEDDED,
): Promise<string> {
  const { code, stdout, stderr } = await project.python(args, database);
  if (code !== 0) throw new Error(`exit code ${code} of: python ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

/** The type checker's memory of the same spec's project, in whatever folder that was. */
async function typeCacheFor(folder: string): Promise<string> {
  const spec = await readFile(join(folder, "backend.yaml"), "utf8");
  return join(CACHE, "mypy", createHash("sha256").update(spec).digest("hex").slice(0, 16));
}

function environment(env: ProjectEnv, database: Database): NodeJS.ProcessEnv {
  return withoutSecrets({
    PATH: `${env.bin}${delimiter}${process.env["PATH"] ?? ""}`,
    JWT_SECRET,
    RATE_LIMIT: "off",
    TEST_REDIS_URL: env.redis,
    MYPY_CACHE_DIR: env.typeCache,
    PYTHONDONTWRITEBYTECODE: "1",
    ...(database.url === null ? {} : { DATABASE_URL: database.url }),
  });
}

/** This process's environment without what a generated backend would read as its configuration. */
function withoutSecrets(added: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own =
    /^(DATABASE_|JWT_|JWKS_|CORS_|RATE_LIMIT|REDIS_|TRUSTED_|APP_ENV|LOG_LEVEL|VIRTUAL_ENV|PYTHONPATH|NODE_ENV|VITEST)/;
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(inherited), ...added };
}

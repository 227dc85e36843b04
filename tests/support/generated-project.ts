import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type AppServer, startServer } from "./app-server.mjs";
import { cleanEnvironment } from "./clean-environment.js";
import { type ProjectStack, prepareStack } from "./project-stack.js";
import { REDIS_URL, missingRedis } from "./redis.js";
import { type CommandResult, runCommand } from "./run-command.mjs";
import { JWT_SECRET } from "./signed-token.mjs";

/** Where a generated project runs: on PostgreSQL, or on its embedded database without one. */
export interface Database {
  readonly url: string | null;
  /** Past a pooler: where its migrations run. */
  readonly directUrl?: string;
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
  /** The app's command line: `[...project.app, "migrate"]`. */
  readonly app: readonly string[];
  /** What its settings have before the names of variables. */
  readonly prefix: string;
  /** Runs a command line in the project, where its own tools come first: `python`, `eslint`. */
  readonly run: (command: readonly string[], database?: Database) => Promise<CommandResult>;
  /** Starts the app; the variables given win over the usual ones. */
  readonly serve: (database?: Database, variables?: NodeJS.ProcessEnv) => Promise<AppServer>;
}

const EMBEDDED: Database = { url: null };

/** An empty folder to run the packed tool in. */
export async function emptyWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-e2e-"));
  const launcher = inject("tool");
  const env = cleanEnvironment({ NO_COLOR: "1" });
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

/** Gives the project in a workspace what it needs to run: by its stack, unless it is one that needs more. */
export async function installProject(
  workspace: Workspace,
  prepare: (folder: string) => Promise<ProjectStack> = prepareStack,
): Promise<GeneratedProject> {
  const { folder } = workspace;
  const stack = await prepare(folder);
  const { prefix = "" } = stack;
  const usual = cleanEnvironment({
    ...stack.variables,
    JWT_SECRET,
    RATE_LIMIT: "off",
    // The Redis that the project's own tests use; empty when there is none.
    TEST_REDIS_URL: (await missingRedis()) === null ? REDIS_URL : "",
  });
  const environment = (
    { url, directUrl }: Database,
    variables: NodeJS.ProcessEnv = {},
  ): NodeJS.ProcessEnv => {
    const all = {
      ...usual,
      ...(url === null ? {} : { DATABASE_URL: url }),
      ...(directUrl === undefined ? {} : { DATABASE_DIRECT_URL: directUrl }),
      ...variables,
    };
    const renamed = Object.entries(all).map(([name, value]) => [prefix + name, value] as const);
    return Object.assign(all, Object.fromEntries(renamed));
  };
  const [command = "", ...args] = stack.app;
  const live = stack.live === undefined ? {} : { live: stack.live };
  return {
    ...workspace,
    app: stack.app,
    prefix,
    run: ([program = "", ...rest], database = EMBEDDED) =>
      runCommand(program, rest, { cwd: folder, env: environment(database) }),
    serve: (database = EMBEDDED, variables = {}) =>
      startServer({
        command,
        args,
        cwd: folder,
        env: environment(database, variables),
        ...live,
      }),
  };
}

/** Runs a command line in a project that must end with 0. */
export async function mustRun(
  project: GeneratedProject,
  command: readonly string[],
  database = EMBEDDED,
): Promise<string> {
  const { code, stdout, stderr } = await project.run(command, database);
  if (code !== 0) throw new Error(`exit code ${code} of: ${command.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

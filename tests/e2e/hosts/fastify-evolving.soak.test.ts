import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { type AppServer, startServer } from "../../support/app-server.mjs";
import { type Workspace, emptyWorkspace } from "../../support/generated-project.js";
import { linkNodeModules } from "../../support/node-env.mjs";
import { ON_TERMINAL } from "../../support/on-terminal.js";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { describeWith } from "../../support/requirements.js";
import { ROOT } from "../../support/repository.mjs";
import { runCommand } from "../../support/run-command.mjs";
import { STEPS } from "./fastify-evolving-steps.js";
import { hostEnvironment } from "./host-environment.js";

type Command = readonly string[];

/** A project that somebody else wrote, before it knows of us. */
interface Host {
  readonly name: string;
  readonly entry: string;
  /** Its database has a tool of its own, which asks what is renamed. */
  readonly hasDrizzleKit: boolean;
  readonly check: Command;
  readonly start: Command;
  readonly old: { readonly path: string; readonly body: unknown };
}

const HOSTS: readonly Host[] = [
  {
    name: "evolving",
    entry: "src/app.ts",
    hasDrizzleKit: false,
    check: ["tsc", "--noEmit"],
    start: ["tsx", "src/server.ts"],
    old: { path: "/version", body: { version: "3.1.4" } },
  },
  {
    name: "drizzle",
    entry: "src/app.ts",
    hasDrizzleKit: true,
    check: ["tsc"],
    start: ["tsx", "src/server.ts"],
    old: { path: "/ping", body: { pong: true } },
  },
];
/** What is left of us: migrations that have run are the history of a database. */
const LEFT = /^(?:backend\.yaml|\.backend-gen\/|node_modules|src\/resources\/migrations\/|drizzle\/)/;

for (const host of HOSTS)
  describeWith(
    ["npm packages", "PostgreSQL", "Python"],
    `resources come and go in the project ${host.name}`,
    () => {
      it("with the rows, the routes and the files that were there", async () => {
        const [workspace, database] = [await emptyWorkspace(), await createDatabase()];
        try {
          await cp(join(ROOT, "tests", "hosts", "fastify", host.name), workspace.folder, { recursive: true });
          await rm(join(workspace.folder, "backend.yaml"), { force: true });
          await evolve(new Project(host, workspace, database));
        } finally {
          await workspace.remove();
          await database.drop();
        }
      });
    },
  );

async function evolve(project: Project): Promise<void> {
  const before = await project.files();
  await project.type(["resource", "projects", "name:string:1..80", "--yes"]);
  await project.install();
  await project.migrate();
  await project.look();
  for (const step of STEPS) {
    const { edit, typed, table, columns, isRename = false } = step;
    if (edit !== undefined) await project.edit(...edit);
    await project.type(typed);
    await project.migrate(isRename);
    if (step === STEPS[0]) await project.addTask();
    expect(await project.rowOf(table)).toMatchObject(columns);
    await project.look();
  }
  await project.type(["remove", "tasks", "--allow-destructive"]);
  expect(await project.files()).toEqual(before);
}

/** The project on its way. */
class Project {
  private path = process.env["PATH"] ?? "";

  private readonly host: Host;
  private readonly workspace: Workspace;
  private readonly database: TestDatabase;

  constructor(host: Host, workspace: Workspace, database: TestDatabase) {
    this.host = host;
    this.workspace = workspace;
    this.database = database;
  }

  /** Runs our tool, which must end with 0. */
  async type(args: Command): Promise<void> {
    const { code, stdout, stderr } = await this.workspace.tool(...args);
    expect(code, `${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
  }

  async install(): Promise<void> {
    this.path = `${await linkNodeModules(this.workspace.folder)}${delimiter}${this.path}`;
  }

  async edit(from: string, to: string): Promise<void> {
    const file = join(this.workspace.folder, "backend.yaml");
    const text = await readFile(file, "utf8");
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  }

  /** Writes and runs what is to be migrated, after which nothing is left. */
  async migrate(isRename = false): Promise<void> {
    if (!this.host.hasDrizzleKit) {
      await this.run(["tsx", "src/resources/migrate.ts"]);
      expect(await this.run(["tsx", "src/resources/migrate.ts"])).toContain("Nothing to do");
      return;
    }
    const generate = ["drizzle-kit", "generate"];
    await this.run(isRename ? onTerminal(generate) : generate);
    await this.run(["drizzle-kit", "migrate"]);
    expect(await this.run(generate)).toContain("No schema changes");
  }

  async addTask(): Promise<void> {
    await this.query(
      "INSERT INTO tasks (id, user_id, title, created_at, updated_at) VALUES (gen_random_uuid(), '7', 'one', now(), now())",
    );
  }

  /** The one row of a table. */
  async rowOf(table: string): Promise<unknown> {
    const rows = await this.query(`SELECT * FROM ${table}`);
    expect(rows).toHaveLength(1);
    return rows[0];
  }

  /** One registration, sound types, tests that pass, and an application that answers as it did. */
  async look(): Promise<void> {
    const { host, workspace, database } = this;
    const entry = await readFile(join(workspace.folder, host.entry), "utf8");
    expect(entry.match(/register\(apiRoutes/g)).toHaveLength(1);
    await this.run(host.check);
    await this.run(["vitest", "run"], { TEST_DATABASE_URL: database.url });
    const [command = "", ...args] = host.start;
    const server: AppServer = await startServer({
      command,
      args,
      cwd: workspace.folder,
      env: this.environment(),
      live: host.old.path,
    });
    try {
      expect(await (await fetch(server.url + host.old.path)).json()).toEqual(host.old.body);
    } finally {
      await server.stop();
    }
  }

  /** The project's own files, and what of ours should be gone. */
  async files(): Promise<Readonly<Record<string, string>>> {
    const { folder } = this.workspace;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .filter((path) => !LEFT.test(path));
    const texts = paths
      .sort()
      .map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const);
    return Object.fromEntries(await Promise.all(texts));
  }

  private async run([command = "", ...args]: Command, added: NodeJS.ProcessEnv = {}): Promise<string> {
    const env = { ...this.environment(), ...added };
    const { code, stdout, stderr } = await runCommand(command, args, { cwd: this.workspace.folder, env });
    expect(code, `${command} ${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
    return stdout;
  }

  private environment(): NodeJS.ProcessEnv {
    return hostEnvironment({ PATH: this.path, DATABASE_URL: this.database.url });
  }

  private async query(statement: string): Promise<readonly unknown[]> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, unknown>>(statement);
      return rows;
    } finally {
      await client.end();
    }
  }
}

/** What is renamed is the second of two choices. */
function onTerminal(command: Command): Command {
  const answers = JSON.stringify([["❯", "\u001b[B\r"]]);
  return ["python3", "-c", ON_TERMINAL, answers, ...command];
}

import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import {
  type Database,
  type GeneratedProject,
  generateProject,
  installProject,
  mustRun,
} from "../../support/generated-project.js";
import { clientOf } from "../../support/http-client.js";
import { createDatabase } from "../../support/postgres.js";
import { IS_SOAK } from "../../support/runs.js";
import { describeWith, runtimeOf } from "../../support/requirements.js";
import { qualityCommands } from "../quality/quality-commands.js";
import { schemaOf as schemaOfFastApi } from "./fastapi-schema.js";
import { schemaOf as schemaOfFastify } from "./fastify-schema.js";

type Target = "fastapi" | "fastify";

const PASSWORD = "correct horse battery";
const ANA = "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";
const FLAGS = ["--allow-destructive", "--allow-weaker-security", "--fill"];
const TASKS = "  tasks: { fields: { title: string unique } }\n";
/** What the documentation says to run. */
const HASH: Readonly<Record<Target, readonly string[]>> = {
  fastapi: [
    "python",
    "-c",
    `from pwdlib import PasswordHash; print(PasswordHash.recommended().hash('${PASSWORD}'))`,
  ],
  fastify: [
    "node",
    "-e",
    `import('./dist/core/passwords.js').then(async (m) => console.log(await m.hashPassword('${PASSWORD}')))`,
  ],
};

/** One database a target on every run, both in the soak: SQLite's tables are copied, PostgreSQL's are altered. */
const isAsked = (target: Target, database: "embedded" | "PostgreSQL"): boolean =>
  IS_SOAK || (target === "fastapi") === (database === "embedded");

describe.each(["fastapi", "fastify"] as const)(
  "a project of %s with rows, in which accounts are turned on",
  (target) => {
    if (isAsked(target, "embedded"))
      describeWith([runtimeOf(target)], "on the embedded database", () => {
        const ids = target === "fastapi" ? "uuid" : "int";
        it("keeps the rows for the account that is stated, and stops until it is there", () =>
          withProject(target, ids, (project) => {
            const file = join(project.folder, "rows");
            return getsAccounts(project, target, { ids, url: embedded(target, file) });
          }));
      });

    if (isAsked(target, "PostgreSQL"))
      describeWith([runtimeOf(target), "PostgreSQL"], "on PostgreSQL", () => {
        it("keeps the rows for the account that is stated, and stops until it is there", () =>
          withProject(target, "uuid", async (project) => {
            const database = await createDatabase();
            try {
              await getsAccounts(project, target, { ids: "uuid", url: database.url });
            } finally {
              await database.drop();
            }
          }));
      });
  },
);

interface Where {
  readonly ids: "uuid" | "int";
  readonly url: string;
}

interface Owned extends Where {
  readonly owner: string;
}

async function getsAccounts(old: GeneratedProject, target: Target, { ids, url }: Where): Promise<void> {
  const { migrate } = qualityCommands(target);
  const database = { url };
  await mustRun(old, migrate, database);
  const titles = ["one", "two"];
  await asUser(old, database, "ana", async (ask) => {
    for (const title of titles) expect(await ask("POST", "/tasks", { title })).toMatchObject({ status: 201 });
  });

  const stated = ids === "int" ? "1" : ANA;
  await writeSpec(old, target, { ids, users: "  users: { fields: { nick: 'string(1..20)?' } }\n" });
  const refused = await old.tool("generate");
  expect(refused.stdout + refused.stderr).toMatch(/BG3401[^]*BG3403[^]*no accounts yet/);
  expect(refused.code).toBe(1);
  const project = await regenerated(old, target, `tasks.user_id=${stated}`);
  const stopped = await project.run(migrate, database);
  expect(stopped.code).not.toBe(0);
  expect(stopped.stdout + stopped.stderr).toMatch(
    /fk_tasks_user_id_users|a row of tasks refers to one of users/,
  );

  const isOnServer = url.startsWith("postgresql:");
  if (!isOnServer) await insertAccount(project, target, { ids, url });
  const owner = isOnServer ? await registeredOwner(project, url) : stated;
  await mustRun(project, migrate, database);
  await asUser(project, database, owner, async (ask) => {
    const { body } = await ask("GET", "/tasks");
    const rows = titles.map((title): unknown =>
      expect.objectContaining({ title, user_id: ids === "int" ? 1 : owner }),
    );
    expect(body).toMatchObject({ data: expect.arrayContaining(rows) });
    const login = { email: "ANA@example.com", password: PASSWORD };
    expect(await ask("POST", "/auth/login", login)).toMatchObject({ status: 200 });
  });
  await keepsAddresses(project, target, { ids, url, owner });
}

/** The rule over addresses, whatever their case, is one that SQLite's copy of a table has to bring along. */
async function keepsAddresses(
  old: GeneratedProject,
  target: Target,
  { ids, url, owner }: Owned,
): Promise<void> {
  const schemaOf = target === "fastapi" ? schemaOfFastApi : schemaOfFastify;
  const rule = async (project: GeneratedProject) =>
    (await schemaOf(project, { url })).filter((line) => line.includes("uq_users_email"));
  const before = await rule(old);
  expect(before.join()).toContain("lower(");
  await writeSpec(old, target, { ids, users: "  users: { fields: { nick: string(1..20) = x } }\n" });
  const project = await regenerated(old, target, `users.nick=someone`);
  await mustRun(project, qualityCommands(target).migrate, { url });
  expect(await rule(project)).toEqual(before);
  await asUser(project, { url }, owner, async (ask) => {
    expect(await ask("GET", "/auth/me")).toMatchObject({ body: { data: { nick: "someone" } } });
    const again = { email: "Ana@Example.com", password: PASSWORD };
    expect(await ask("POST", "/auth/register", again)).toMatchObject({ status: 409 });
  });
}

/** The new version registers the account, and the rows are told whose they are. */
async function registeredOwner(project: GeneratedProject, url: string): Promise<string> {
  const account = { email: "ana@example.com", password: PASSWORD };
  await asUser(project, { url }, "nobody", async (ask) => {
    expect(await ask("POST", "/auth/register", account)).toMatchObject({ status: 201 });
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("UPDATE tasks SET user_id = (SELECT id FROM users WHERE email = 'ana@example.com')");
    const { rows } = await client.query<{ id: string }>("SELECT id FROM users");
    return rows[0]?.id ?? "";
  } finally {
    await client.end();
  }
}

/** Writes the account into the migration that stopped, as the documentation says. */
async function insertAccount(
  { folder, run }: GeneratedProject,
  target: Target,
  { ids, url }: Where,
): Promise<void> {
  const hash = (await run(HASH[target])).stdout.trim();
  expect(hash).toMatch(/^\$argon2id\$/);
  const isSqlite = url.startsWith("sqlite:");
  const moment = isSqlite ? "2026-01-31 00:00:00.000000" : "2026-01-31T00:00:00Z";
  const id = isSqlite ? ANA.replaceAll("-", "") : ANA;
  const [names, values] = ids === "int" ? ["", ""] : ["id, ", `'${id}', `];
  const insert = `INSERT INTO users (${names}email, password, roles, created_at, updated_at) VALUES (${values}'ana@example.com', '${hash}', '[]', '${moment}', '${moment}')`;
  const versions = join(folder, "migrations", target === "fastapi" ? "versions" : "");
  const name = (await readdir(versions)).find((file) => /^\d+_settle_tasks\.(py|up\.sql)$/.test(file)) ?? "";
  const text = await readFile(join(versions, name), "utf8");
  const written =
    target === "fastapi"
      ? text.replace(
          "def upgrade() -> None:\n",
          `$&    op.get_bind().exec_driver_sql(${JSON.stringify(insert).replaceAll("$", "$$$$")})\n`,
        )
      : text.replace(/\n\n/, () => `\n\n${insert};\n--> statement-breakpoint\n`);
  await writeFile(join(versions, name), written);
}

async function writeSpec(
  { folder }: GeneratedProject,
  target: Target,
  { ids, users }: { readonly ids: string; readonly users: string },
): Promise<void> {
  const spec = `${headOf(target, ids)}auth: { accounts: true }\nresources:\n${users}${TASKS}`;
  await writeFile(join(folder, "backend.yaml"), spec);
}

/** The project as it is then, with all that it needs: accounts need more than what was there. */
async function regenerated(
  { folder, tool, ...rest }: GeneratedProject,
  target: Target,
  fill: string,
): Promise<GeneratedProject> {
  const { code, stdout, stderr } = await tool("generate", ...FLAGS, fill);
  expect(code, stdout + stderr).toBe(0);
  for (const name of ["node_modules", "dist"]) await rm(join(folder, name), { recursive: true, force: true });
  const project = await installProject({ folder, tool, remove: rest.remove });
  if (target === "fastify")
    await mustRun(project, ["node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]);
  return project;
}

type Ask = (method: string, path: string, json?: unknown) => Promise<{ status: number; body: unknown }>;

async function asUser(
  project: GeneratedProject,
  database: Database,
  user: string,
  work: (ask: Ask) => Promise<void>,
): Promise<void> {
  const server = await project.serve(database);
  try {
    const client = clientOf(server);
    await work((method, path, json) =>
      client(method, `/api/v1${path}`, { user, ...(json === undefined ? {} : { json }) }),
    );
  } finally {
    await server.stop();
  }
}

async function withProject(
  target: Target,
  ids: "uuid" | "int",
  work: (project: GeneratedProject) => Promise<void>,
): Promise<void> {
  const project = await generateProject(`${headOf(target, ids)}resources:\n${TASKS}`);
  try {
    await work(project);
  } finally {
    await project.remove();
  }
}

function headOf(target: Target, ids: string): string {
  return `name: growing\ntarget: ${target}\ndatabase: { ids: ${ids} }\n`;
}

function embedded(target: Target, file: string): string {
  return target === "fastapi" ? `sqlite:///${file}.db` : `pglite:${file}`;
}

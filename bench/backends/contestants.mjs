import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { specFor } from "../../tests/support/golden-project.mjs";
import { linkNodeModules } from "../../tests/support/node-env.mjs";
import { pythonEnvFor } from "../../tests/support/python-env.mjs";
import { ROOT } from "../../tests/support/repository.mjs";
import { runOrThrow } from "../../tests/support/run-command.mjs";
import { JWT_SECRET } from "../../tests/support/signed-token.mjs";

/**
 * @typedef {"fastapi" | "fastify"} Target
 * @typedef {"ours" | "driver" | "bare" | "docs" | "starter"} Role
 * @typedef {object} Contestant
 * @property {Role} role
 * @property {string} name What the table calls it.
 * @property {import("./server.mjs").Launch} launch
 */

const HERE = import.meta.dirname;
const MEMORY = "/dev/shm";

/** @type {Readonly<Record<Target, Readonly<Record<Role, string>>>>} */
const NAMES = {
  fastapi: {
    ours: "generated",
    driver: "bare driver (asyncpg)",
    bare: "(a) bare SQLAlchemy session",
    docs: "(b) as the documentation teaches",
    starter: "(c) full-stack template's shape",
  },
  fastify: {
    ours: "generated",
    driver: "bare driver (pg)",
    bare: "(a) bare Drizzle",
    docs: "(b) as the documentation teaches",
    starter: "(c) NestJS with TypeORM",
  },
};

/**
 * Generates our backend, migrates the database with it, and installs all that it is measured beside.
 * @param {Target} target
 * @param {string} databaseUrl An empty database.
 * @returns {Promise<{ folders: string[], contestants: Contestant[] }>} The folders are to be deleted at the end.
 */
export async function prepareContestants(target, databaseUrl) {
  const folder = await mkdtemp(join(tmpdir(), "backend-gen-load-"));
  const env = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    APP_ENV: "production",
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: "10",
    JWT_SECRET,
    RATE_LIMIT: "off",
  };
  // In memory where that can be had: a log on the database's own disk waits for its commits, which a container's does not.
  const logs = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : folder, "backend-gen-logs-"));
  const prepare = target === "fastapi" ? preparePython : prepareNode;
  const ours = join(folder, "ours");
  await generate(target, ours);
  const { app, others } = await prepare(folder, ours);
  const { command, args } = app;
  await runOrThrow(command, [...args, "migrate"], { cwd: ours, env });
  const launches = { ours: { ...app, cwd: ours }, ...others };
  const contestants = Object.entries(launches).map(([name, launch]) => {
    const role = /** @type {Role} */ (name);
    const log = join(logs, `${role}.log`);
    return { role, name: NAMES[target][role], launch: { ...launch, env, log } };
  });
  return { folders: [folder, logs], contestants };
}

/** @param {Target} target @param {string} folder */
async function generate(target, folder) {
  await mkdir(folder);
  const spec = await readFile(join(HERE, "tasks.yaml"), "utf8");
  await writeFile(join(folder, "backend.yaml"), specFor(target, spec));
  await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "generate", "-C", folder]);
}

/** @param {string} folder @param {string} ours */
async function preparePython(folder, ours) {
  const others = join(folder, "others");
  await cp(join(HERE, "fastapi"), others, { recursive: true });
  const { python: own } = await pythonEnvFor(ours);
  const { python } = await pythonEnvFor(others);
  /** @param {string} name @param {...string} options */
  const uvicorn = (name, ...options) => ({
    command: python,
    args: ["-m", "uvicorn", "main:app", "--port", "$PORT", ...options],
    cwd: join(others, name),
  });
  return {
    app: { command: own, args: ["-m", "app"] },
    others: {
      driver: uvicorn("driver", "--no-access-log"),
      bare: uvicorn("bare", "--no-access-log"),
      docs: uvicorn("docs"),
      starter: uvicorn("template"),
    },
  };
}

/** @param {string} folder @param {string} ours */
async function prepareNode(folder, ours) {
  const others = join(folder, "others");
  await cp(join(HERE, "fastify"), others, { recursive: true });
  await compile(ours, "tsconfig.build.json");
  await compile(others, "tsconfig.json");
  /** @param {string} name */
  const node = (name) => ({
    command: process.execPath,
    args: [join("dist", name, "main.js")],
    cwd: others,
  });
  return {
    app: { command: process.execPath, args: [join("dist", "main.js")] },
    others: { driver: node("driver"), bare: node("bare"), docs: node("docs"), starter: node("nest") },
  };
}

/** @param {string} folder @param {string} project */
async function compile(folder, project) {
  await linkNodeModules(folder);
  const compiler = join(folder, "node_modules", "typescript", "bin", "tsc");
  await runOrThrow(process.execPath, [compiler, "-p", project], { cwd: folder });
}

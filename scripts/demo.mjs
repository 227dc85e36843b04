import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { MissingTool, findPython } from "../tests/support/find-python.mjs";
import { startServer } from "../tests/support/app-server.mjs";
import { TARGETS, specFor } from "../tests/support/golden-project.mjs";
import { linkNodeModules } from "../tests/support/node-env.mjs";
import { pythonEnvFor } from "../tests/support/python-env.mjs";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";
import { JWT_SECRET, signedToken } from "../tests/support/signed-token.mjs";
import { ensureBuilt, ensurePackages } from "./bootstrap.mjs";
import { playTranscript } from "./demo-transcript.mjs";

// npm run demo [-- --target fastify] [--serve]: from a spec to a running backend, and a conversation with it.

/** @typedef {{ command: string, args: readonly string[] }} CommandLine How the project's app is called. */

const PROJECT = join(ROOT, ".demo", "task-manager");
const SHOWN = relative(process.cwd(), PROJECT) || ".";
const ENVIRONMENT_EXIT_CODE = 3;
const TARGET = targetOf(process.argv);

try {
  await demo(process.argv.includes("--serve"));
} catch (error) {
  if (!(error instanceof MissingTool)) throw error;
  console.error(error.message);
  process.exitCode = ENVIRONMENT_EXIT_CODE;
}

/** @param {boolean} staysUp */
async function demo(staysUp) {
  if (TARGET === "fastapi") await findPython();
  await ensurePackages();
  await step("Building the tool", ensureBuilt);
  await step(`Generating examples/tasks.yaml into ${SHOWN}`, generate);
  const app = await step("Installing what it needs", TARGET === "fastapi" ? preparePython : prepareNode);
  const variables = { ...process.env, JWT_SECRET, PYTHONDONTWRITEBYTECODE: "1", DATABASE_URL: undefined };
  const options = { cwd: PROJECT, env: variables };
  await step("Migrating its embedded database", () =>
    runOrThrow(app.command, [...app.args, "migrate"], options),
  );
  const server = await step("Starting it", () => startServer({ ...app, ...options }));
  try {
    await playTranscript(server.url);
    if (staysUp) await serve(server);
  } finally {
    await server.stop();
  }
  console.log(`\nThe demo is done: all answers were as promised. The project lies in ${SHOWN}`);
}

async function generate() {
  await rm(PROJECT, { recursive: true, force: true });
  await mkdir(PROJECT, { recursive: true });
  // A project follows the prettier configuration above it, which here would be our own.
  await writeFile(join(PROJECT, "..", ".prettierrc.json"), '{ "printWidth": 100 }\n');
  const spec = await readFile(join(ROOT, "examples", "tasks.yaml"), "utf8");
  await writeFile(join(PROJECT, "backend.yaml"), specFor(TARGET, spec));
  await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "generate"], { cwd: PROJECT });
}

/** @returns {Promise<CommandLine>} */
async function preparePython() {
  const { python } = await pythonEnvFor(PROJECT);
  return { command: python, args: ["-m", "app"] };
}

/** @returns {Promise<CommandLine>} */
async function prepareNode() {
  await linkNodeModules(PROJECT);
  const compiler = join(PROJECT, "node_modules", "typescript", "bin", "tsc");
  await runOrThrow(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: PROJECT });
  return { command: process.execPath, args: [join("dist", "main.js")] };
}

/** What `--target` says. @param {readonly string[]} words */
function targetOf(words) {
  const at = words.indexOf("--target");
  const target = at === -1 ? "fastapi" : words[at + 1];
  if (target !== undefined && TARGETS.includes(target)) return target;
  console.error(`--target takes one of: ${TARGETS.join(", ")}`);
  process.exit(2);
}

/** @param {import("../tests/support/app-server.mjs").AppServer} server */
async function serve(server) {
  const token = signedToken("ada");
  console.log(
    `\nIt runs at ${server.url} (documents: ${server.url}/docs), until Ctrl-C. A token for an hour:\n${token}`,
  );
  console.log(`\ncurl -H "Authorization: Bearer ${token}" ${server.url}/api/v1/tasks`);
  const interrupted = new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await Promise.race([interrupted, server.ended]);
}

/**
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function step(title, work) {
  const startedAt = performance.now();
  process.stdout.write(`${title} …`);
  try {
    return await work();
  } finally {
    process.stdout.write(` ${((performance.now() - startedAt) / 1_000).toFixed(1)} s\n`);
  }
}

import { copyFile, mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { MissingTool, findPython } from "../tests/support/find-python.mjs";
import { startServer } from "../tests/support/app-server.mjs";
import { pythonEnvFor } from "../tests/support/python-env.mjs";
import { ROOT } from "../tests/support/repository.mjs";
import { runOrThrow } from "../tests/support/run-command.mjs";
import { JWT_SECRET, signedToken } from "../tests/support/signed-token.mjs";
import { ensureBuilt, ensurePackages } from "./bootstrap.mjs";
import { playTranscript } from "./demo-transcript.mjs";

// npm run demo [-- --serve]: from a spec to a running backend, and a conversation with it.

const PROJECT = join(ROOT, ".demo", "task-manager");
const SHOWN = relative(process.cwd(), PROJECT) || ".";
const ENVIRONMENT_EXIT_CODE = 3;

try {
  await demo(process.argv.includes("--serve"));
} catch (error) {
  if (!(error instanceof MissingTool)) throw error;
  console.error(error.message);
  process.exitCode = ENVIRONMENT_EXIT_CODE;
}

/** @param {boolean} staysUp */
async function demo(staysUp) {
  await findPython();
  await ensurePackages();
  await step("Building the tool", ensureBuilt);
  await step(`Generating examples/tasks.yaml into ${SHOWN}`, generate);
  const env = await step("Installing what it needs", () => pythonEnvFor(PROJECT));
  const variables = { ...process.env, JWT_SECRET, PYTHONDONTWRITEBYTECODE: "1", DATABASE_URL: undefined };
  const options = { cwd: PROJECT, env: variables };
  await step("Migrating its embedded database", () =>
    runOrThrow(env.python, ["-m", "app", "migrate"], options),
  );
  const launch = { command: env.python, args: ["-m", "app"], ...options };
  const server = await step("Starting it", () => startServer(launch));
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
  await copyFile(join(ROOT, "examples", "tasks.yaml"), join(PROJECT, "backend.yaml"));
  await runOrThrow(process.execPath, [join(ROOT, "bin", "backend-gen.js"), "generate"], { cwd: PROJECT });
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

import { ensurePackages } from "./bootstrap.mjs";
import { VITEST } from "./steps.mjs";
import { ROOT } from "../tests/support/repository.mjs";
import { runCommand } from "../tests/support/run-command.mjs";

// npm run soak [-- RUNS]: the properties again, on so many inputs each (5,000 when not said), then a thousand random
// specs generated twice for each target, and a hundred of them typed, linted and tested (BACKEND_GEN_RUNNING says another
// number, BACKEND_GEN_SEED draws others); then every case that schemathesis can think of, about a fiftieth of RUNS for each
// operation; then each place that names an owner without it; then what a database, Redis, clients and a network may do to
// a backend, and a million rows; then the HTTP contract, also of what stands in other people's projects; then the projects of
// all golden specs, linted, typed, migrated and tested, and their documents compared.
const [runs = "5000"] = process.argv.slice(2);
await ensurePackages();
const properties = await soak("--project", "unit", "--project", "slow", "--test-timeout=1800000");
const projects = await soak("--project", "e2e", "tests/projects/random");
const cases = await soak(
  "--project",
  "e2e",
  "tests/schemathesis",
  "tests/mutation",
  "tests/faults",
  "tests/e2e/scale",
);
const contract = await soak("--project", "e2e", "tests/conformance");
const kills = await soak("--project", "e2e", "tests/e2e/killed-generate.test.ts");
const quality = await soak(
  "--project",
  "e2e",
  "tests/e2e/quality",
  "tests/e2e/hosts",
  "tests/e2e/evolution",
  "tests/e2e/openapi-of-both.test.ts",
  "tests/e2e/jwks-backend",
  "tests/e2e/renames",
);
process.exitCode = properties || projects || cases || contract || kills || quality;

/** @param {readonly string[]} args @returns {Promise<number>} The exit code. */
async function soak(...args) {
  const env = { ...process.env, BACKEND_GEN_SOAK: runs };
  const { code } = await runCommand(process.execPath, [VITEST, "run", ...args], {
    cwd: ROOT,
    show: true,
    env,
  });
  return code;
}

import { ensurePackages } from "./bootstrap.mjs";
import { VITEST } from "./steps.mjs";
import { ROOT } from "../tests/support/repository.mjs";
import { runCommand } from "../tests/support/run-command.mjs";

// npm run soak [-- RUNS]: the properties again, on so many inputs each (5,000 when not said).
const [runs = "5000"] = process.argv.slice(2);
await ensurePackages();
const { code } = await runCommand(
  process.execPath,
  [VITEST, "run", "--project", "unit", "--test-timeout=1800000"],
  { cwd: ROOT, show: true, env: { ...process.env, BACKEND_GEN_SOAK: runs } },
);
process.exitCode = code;

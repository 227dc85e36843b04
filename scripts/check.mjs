import { ensurePackages } from "./bootstrap.mjs";
import { STATIC_STEPS, VITEST, runSteps } from "./steps.mjs";

await ensurePackages();
const results = await runSteps([
  {
    name: "unit tests",
    command: [VITEST, "run", "--project", "unit", "--project", "slow", "--reporter=dot"],
  },
  ...STATIC_STEPS,
  { name: "goldens", command: [VITEST, "run", "--project", "golden", "--reporter=dot"] },
]);
process.exitCode = results.some((step) => step.code !== 0) ? 1 : 0;

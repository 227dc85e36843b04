import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySpecArbitrary } from "../blueprint/any-spec-arbitrary.js";
import { qualityCommands } from "../e2e/quality/quality-commands.js";
import { generateProject, mustRun } from "../support/generated-project.js";
import { TARGETS } from "../support/golden-project.mjs";
import { CACHE } from "../support/repository.mjs";
import { describeWith } from "../support/requirements.js";
import { SEED } from "../support/runs.js";

const COUNT = Number(process.env["BACKEND_GEN_RUNNING"] ?? 100);
const HOUR = 3_600_000;
const specs = fc.sample(anySpecArbitrary, { numRuns: COUNT, seed: SEED });
/** What the type checker knows of the packages, which are the same for all. */
const TYPES = join(CACHE, "mypy", "random");

/** What these many projects on a busy machine need besides. */
function alsoFor(command: readonly string[]): readonly string[] {
  const words = command.join(" ");
  if (words.includes("mypy")) return ["--cache-dir", TYPES];
  // The spec is as JSON prints it.
  if (words.includes("prettier")) return ["!backend.yaml"];
  return words.includes("vitest") ? ["--testTimeout=300000", "--hookTimeout=300000"] : [];
}

describe.each(TARGETS)(`${COUNT} random specs (BACKEND_GEN_SEED=${SEED}) for %s`, (target) => {
  const { needs, checks, tests } = qualityCommands(target);
  describeWith(needs, "as projects", () => {
    it.each(specs.map((spec, index) => [index, spec] as const))(
      "are typed, linted, formatted, and pass their own tests: %i",
      async (_, spec) => {
        // JSON is YAML.
        const project = await generateProject(JSON.stringify({ ...spec, target }, null, 2));
        try {
          for (const [, command] of checks) await mustRun(project, [...command, ...alsoFor(command)]);
          expect(await mustRun(project, [...tests, ...alsoFor(tests)])).toMatch(/\d+ passed/);
        } finally {
          await project.remove();
        }
      },
      HOUR,
    );
  });
});

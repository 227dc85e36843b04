import { readFile } from "node:fs/promises";
import { generateProject } from "../../support/generated-project.js";
import { EMBEDS_POSTGRES, TARGETS, goldenSpecs, specFor } from "../../support/golden-project.mjs";
import { IS_SOAK } from "../../support/runs.js";
import { checkQuality } from "./check-quality.js";

/** The specs whose projects are checked every day, where that takes too long for all of them: others are left to `npm run soak`. */
const DAILY: Readonly<Record<string, readonly string[]>> = {
  fastify: ["accounts", "all-types", "awkward-names", "jwks", "tasks"],
};

/** Checks what one golden spec gives, for each target. Every spec has its own file, so that they run side by side. */
export function checkQualityOf(name: string): void {
  for (const target of TARGETS.filter((each) => IS_SOAK || isDaily(each, name)))
    checkQuality({
      target,
      name: `the ${target} project of ${name}`,
      make: async () => generateProject(specFor(target, await textOf(name))),
      databases: IS_SOAK || !EMBEDS_POSTGRES.includes(target) ? ["embedded", "PostgreSQL"] : ["PostgreSQL"],
    });
}

/** Whether `npm test` checks what a golden spec gives for a target, too. */
export function isDaily(target: string, name: string): boolean {
  return DAILY[target]?.includes(name) ?? true;
}

async function textOf(name: string): Promise<string> {
  const spec = (await goldenSpecs()).find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`there is no golden spec ${name}`);
  return readFile(spec.file, "utf8");
}

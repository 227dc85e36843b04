import { readFile } from "node:fs/promises";
import { generateProject } from "../../support/generated-project.js";
import { TARGETS, goldenSpecs, specFor } from "../../support/golden-project.mjs";
import { describeWith } from "../../support/requirements.js";
import { checkQuality } from "./check-quality.js";

/** Checks what one golden spec gives, for each target. Every spec has its own file, so that they run side by side. */
export function checkQualityOf(name: string): void {
  for (const target of TARGETS)
    describeWith(["Python"], `the ${target} project of ${name}`, () => {
      checkQuality(async () => generateProject(specFor(target, await textOf(name))));
    });
}

async function textOf(name: string): Promise<string> {
  const spec = (await goldenSpecs()).find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`there is no golden spec ${name}`);
  return readFile(spec.file, "utf8");
}

import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { TARGETS, specFor } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { type Mutant, mutant } from "./mutant.js";
import { seedTypescript } from "./typescript-mutants.js";

const HERE = join(ROOT, "tests", "mutation");
const HOUR = 3_600_000;
const MUTANTS = "mutants.json";

/** How the projects of one target are mutated and tested. */
interface Language {
  /** Writes all mutants into a project, and lists them in MUTANTS. */
  readonly seed: (project: GeneratedProject) => Promise<void>;
  /** What is added to a project for that: it says in noticed.json which test has noticed which mutant. */
  readonly added: readonly string[];
  /** The command that runs the tests of some folders with one mutant after the other. */
  readonly test: readonly string[];
}

const PYTHON: Language = {
  seed: async (project) => {
    await mustRun(project, ["python", join(HERE, "owner-mutants.py"), project.folder]);
  },
  added: ["mutants.py"],
  test: ["python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "mutants"],
};

const TYPESCRIPT: Language = {
  seed: async ({ folder }) => {
    await writeFile(join(folder, MUTANTS), JSON.stringify(await seedTypescript(folder)));
  },
  added: ["mutants.ts", "mutants.config.ts"],
  test: ["node", "node_modules/vitest/vitest.mjs", "run", "--config=mutants.config.ts", "--bail=1"],
};

/** Takes the owner out of generated projects in one place at a time, and wants their own tests to notice. */
export function checkIsolation(spec: string): void {
  for (const target of TARGETS)
    describeWith([runtimeOf(target)], `the tests of ${spec} for ${target}`, () => {
      let project: GeneratedProject;
      beforeAll(async () => {
        project = await generateProject(specFor(target, await readFile(join(ROOT, spec), "utf8")));
      });
      afterAll(() => project.remove());

      it(
        "notice each place that has lost the owner",
        async () => {
          expect(await survivors(project, target === "fastapi" ? PYTHON : TYPESCRIPT)).toEqual([]);
        },
        HOUR,
      );
    });
}

/** The mutants that no test notices. That the project passes without them is seen to on the way. */
async function survivors(project: GeneratedProject, language: Language): Promise<readonly Mutant[]> {
  for (const name of language.added) await copyFile(join(HERE, name), join(project.folder, name));
  await language.seed(project);
  const mutants = z
    .array(mutant)
    .min(1)
    .parse(await jsonOf(project, MUTANTS));
  const folders = new Set(mutants.flatMap(({ tests }) => tests));
  await mustRun(project, [...language.test, ...folders]);
  const noticed = z.record(z.string(), z.string()).parse(await jsonOf(project, "noticed.json"));
  return mutants.filter(({ number }) => noticed[number] === undefined);
}

async function jsonOf({ folder }: GeneratedProject, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), "utf8"));
}

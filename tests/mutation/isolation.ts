import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { TARGETS, specFor } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { type Mutant, mutant } from "./mutant.js";
import { typescriptMutants } from "./typescript-mutants.js";

const LISTER = join(ROOT, "tests", "mutation", "owner-mutants.py");
const IS_SOAK = process.env["BACKEND_GEN_SOAK"] !== undefined;
const HOUR = 3_600_000;
/** What test runners end with when tests have failed; anything else is not what is asked for. */
const RED = 1;

/** How the projects of one target are mutated and tested. */
interface Language {
  readonly mutants: (project: GeneratedProject) => Promise<readonly Mutant[]>;
  /** The command that runs the tests of some folders until one fails. */
  readonly test: readonly string[];
  /** What is printed when there was nothing to fail: the mutant could not even be loaded. */
  readonly broken: RegExp;
}

const PYTHON: Language = {
  mutants: async (project) => {
    const lines = (await mustRun(project, ["python", LISTER, project.folder])).trim().split("\n");
    return lines.map((line) => mutant.parse(JSON.parse(line)));
  },
  test: ["python", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"],
  broken: /error during collection/,
};

const TYPESCRIPT: Language = {
  mutants: ({ folder }) => typescriptMutants(folder),
  test: ["node", "node_modules/vitest/vitest.mjs", "run", "--bail=1"],
  broken: /No test files found|SyntaxError|Transform failed/,
};

/**
 * Takes the owner out of generated projects in one place at a time, and wants their own tests to notice: a seeded
 * sample of so many places for each target, all of them under `npm run soak`.
 */
export function checkIsolation(spec: string, sample = 1): void {
  for (const target of TARGETS)
    describeWith([runtimeOf(target)], `the tests of ${spec} for ${target}`, () => {
      const language = target === "fastapi" ? PYTHON : TYPESCRIPT;
      let project: GeneratedProject;
      beforeAll(async () => {
        project = await generateProject(specFor(target, await readFile(join(ROOT, spec), "utf8")));
      });
      afterAll(() => project.remove());

      it("notice each place that has lost the owner", () => noticed(project, language, sample), HOUR);
    });
}

async function noticed(project: GeneratedProject, language: Language, sample: number): Promise<void> {
  const all = await language.mutants(project);
  expect(all.length).toBeGreaterThanOrEqual(sample);
  const survivors: Mutant[] = [];
  for (const one of IS_SOAK ? all : sampled(all, sample)) {
    if (await isNoticed(project, language, one)) continue;
    survivors.push(one);
    // All of them take hours.
    console.log("survivor", JSON.stringify(one));
  }
  expect(survivors).toEqual([]);
}

function sampled(all: readonly Mutant[], count: number): readonly Mutant[] {
  const shuffled = fc.shuffledSubarray([...all], { minLength: count, maxLength: count });
  return fc.sample(shuffled, { numRuns: 1, seed: 2026 })[0] ?? [];
}

/** Whether the tests fail while the place is without owner; the project is left as it was. */
async function isNoticed(project: GeneratedProject, language: Language, place: Mutant): Promise<boolean> {
  const { file, start, end, text, tests } = place;
  const path = join(project.folder, file);
  const source = await readFile(path, "utf8");
  // Characters, not the units of UTF-16.
  const characters = [...source];
  await writeFile(path, [...characters.slice(0, start), text, ...characters.slice(end)].join(""));
  try {
    const { code, stdout, stderr } = await project.run([...language.test, ...tests]);
    const printed = `${stdout}${stderr}`;
    if (code > RED || (code === RED && language.broken.test(printed)))
      throw new Error(`${file}:${String(place.line)}: the tests ended with ${String(code)}\n${printed}`);
    return code === RED;
  } finally {
    await writeFile(path, source);
  }
}

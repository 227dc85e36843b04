import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { specFor } from "../support/golden-project.mjs";
import { ROOT } from "../support/repository.mjs";
import { describeWith } from "../support/requirements.js";

const LISTER = join(ROOT, "tests", "mutation", "owner-mutants.py");
const IS_SOAK = process.env["BACKEND_GEN_SOAK"] !== undefined;
const HOUR = 3_600_000;
/** What pytest ends with when tests have failed; anything else is not what is asked for. */
const RED = 1;

const mutant = z.strictObject({
  file: z.string(),
  line: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** The folders of the tests that ought to notice it. */
  tests: z.array(z.string()).min(1),
});
type Mutant = z.infer<typeof mutant>;

/**
 * Takes the owner out of a generated project in one place at a time, and wants the project's own tests to notice: a
 * seeded sample of so many places, all of them under `npm run soak`.
 */
export function checkIsolation(spec: string, sample = 1): void {
  describeWith(["Python"], `the tests of ${spec}`, () => {
    let project: GeneratedProject;
    beforeAll(async () => {
      project = await generateProject(specFor("fastapi", await readFile(join(ROOT, spec), "utf8")));
    });
    afterAll(() => project.remove());

    it(
      "notice each place that has lost the owner",
      async () => {
        const all = await mutantsOf(project);
        expect(all.length).toBeGreaterThanOrEqual(sample);
        const survivors: Mutant[] = [];
        for (const one of IS_SOAK ? all : sampled(all, sample))
          if (!(await isNoticed(project, one))) survivors.push(one);
        expect(survivors).toEqual([]);
      },
      HOUR,
    );
  });
}

async function mutantsOf(project: GeneratedProject): Promise<Mutant[]> {
  const lines = (await mustRun(project, [LISTER, project.folder])).trim().split("\n");
  return lines.map((line) => mutant.parse(JSON.parse(line)));
}

function sampled(all: readonly Mutant[], count: number): readonly Mutant[] {
  const shuffled = fc.shuffledSubarray([...all], { minLength: count, maxLength: count });
  return fc.sample(shuffled, { numRuns: 1, seed: 2026 })[0] ?? [];
}

/** Whether the tests fail while the place is without owner; the project is left as it was. */
async function isNoticed(project: GeneratedProject, place: Mutant): Promise<boolean> {
  const { file, start, end, text, tests } = place;
  const path = join(project.folder, file);
  const source = await readFile(path, "utf8");
  // Python counts characters, JavaScript UTF-16 units.
  const characters = [...source];
  await writeFile(path, [...characters.slice(0, start), text, ...characters.slice(end)].join(""));
  try {
    const pytest = ["-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", ...tests];
    const { code, stdout, stderr } = await project.python(pytest);
    if (code > RED) throw new Error(`${file}: pytest ended with ${String(code)}\n${stdout}${stderr}`);
    return code === RED && !stdout.includes("error during collection");
  } finally {
    await writeFile(path, source);
  }
}

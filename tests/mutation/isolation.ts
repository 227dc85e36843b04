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
});
type Mutant = z.infer<typeof mutant>;

/**
 * Takes the owner out of each query of a generated project in turn, and wants the project's own tests of that resource
 * to notice: a seeded sample of so many, all of them under `npm run soak`.
 */
export function checkIsolation(spec: string, sample: number): void {
  describeWith(["Python"], `the tests of ${spec}`, () => {
    let project: GeneratedProject;
    beforeAll(async () => {
      project = await generateProject(specFor("fastapi", await readFile(join(ROOT, spec), "utf8")));
    });
    afterAll(() => project.remove());

    it(
      "notice each query that has lost the owner",
      async () => {
        const all = await mutantsOf(project);
        expect(all.length).toBeGreaterThanOrEqual(sample);
        const survivors = [];
        for (const one of IS_SOAK ? all : sampled(all, sample))
          if (!(await isNoticed(project, one))) survivors.push(`${one.file}:${String(one.line)}`);
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

/** Whether the tests of the resource fail while its query is without owner; the project is left as it was. */
async function isNoticed(project: GeneratedProject, { file, start, end, text }: Mutant): Promise<boolean> {
  const path = join(project.folder, file);
  const [, resource = ""] = file.split("/");
  const source = await readFile(path, "utf8");
  // Python counts characters, JavaScript UTF-16 units.
  const characters = [...source];
  await writeFile(path, [...characters.slice(0, start), text, ...characters.slice(end)].join(""));
  try {
    const tests = ["-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", `tests/${resource}`];
    const { code, stdout, stderr } = await project.python(tests);
    if (code > RED) throw new Error(`${file}: pytest ended with ${String(code)}\n${stdout}${stderr}`);
    return code === RED && !stdout.includes("error during collection");
  } finally {
    await writeFile(path, source);
  }
}

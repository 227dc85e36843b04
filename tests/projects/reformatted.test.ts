import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { specFor } from "../support/golden-project.mjs";
import { pythonEnvFor } from "../support/python-env.mjs";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { runOrThrow } from "../support/run-command.mjs";

/** A formatter, and an import sorter, that go over every file in a style that is not ours. */
const STYLES = {
  fastapi: [
    ["python -m ruff format --isolated --line-length 60 --config format.quote-style='single' ."],
    [
      "python -m ruff check --isolated --select I --fix --config lint.isort.force-single-line=true --config lint.isort.force-sort-within-sections=true .",
      "python -m ruff format --isolated --line-length 140 --config format.skip-magic-trailing-comma=true .",
    ],
  ],
  fastify: [
    [
      "node node_modules/prettier/bin/prettier.cjs --no-config --write --print-width 60 --single-quote --no-semi src tests",
    ],
    [
      "node node_modules/prettier/bin/prettier.cjs --no-config --write --print-width 140 --use-tabs --trailing-comma none --end-of-line crlf src tests",
    ],
  ],
} as const;

for (const target of ["fastapi", "fastify"] as const)
  describeWith([runtimeOf(target)], `a ${target} project that a formatter went over`, () => {
    const example = join(ROOT, "examples", "tasks.yaml");
    let project: GeneratedProject;
    beforeAll(async () => {
      project = await generateProject(specFor(target, await readFile(example, "utf8")));
    });
    afterAll(() => project.remove());

    it.each(STYLES[target].map((commands, index) => [index + 1, commands] as const))(
      "has no edits, and follows the spec without a word of conflict: style %i",
      async (number, commands) => {
        for (const command of commands) await mustRun(project, command.replaceAll("'", '"').split(" "));
        await expectNoEdits(project, `note_${number}`);
      },
    );

    if (target === "fastapi")
      it("has no edits, and follows the spec without a word of conflict: black and isort", async () => {
        const { bin } = await pythonEnvFor(join(ROOT, "tests", "projects", "formatters"));
        await runOrThrow(join(bin, "isort"), ["--profile=black", "--force-sort-within-sections", "."], {
          cwd: project.folder,
        });
        await runOrThrow(join(bin, "black"), ["--line-length=79", "."], { cwd: project.folder });
        await expectNoEdits(project, "remark");
      });
  });

/** The project is what its spec says, and stays so with one more field. */
async function expectNoEdits(project: GeneratedProject, field: string): Promise<void> {
  const checked: Printed = JSON.parse((await project.tool("check", "--json")).stdout);
  expect([checked.exitCode, checked.changes]).toEqual([0, []]);
  const path = join(project.folder, "backend.yaml");
  const spec = await readFile(path, "utf8");
  await writeFile(path, spec.replace("    fields:\n", `    fields:\n      ${field}: text?\n`));
  const ran: Printed = JSON.parse((await project.tool("generate", "--json")).stdout);
  expect(ran.exitCode).toBe(0);
  const updates = ran.changes.filter(({ action }) => action !== "unchanged");
  expect(updates.length).toBeGreaterThan(3);
  expect(updates.filter(({ how }) => how !== "regenerated" && how !== undefined)).toEqual([]);
}

/** Of what `--json` prints. */
interface Printed {
  readonly exitCode: number;
  readonly changes: readonly { readonly path: string; readonly action: string; readonly how?: string }[];
}

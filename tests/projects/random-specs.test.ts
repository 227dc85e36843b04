import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anySpecArbitrary } from "../blueprint/any-spec-arbitrary.js";
import { TARGETS } from "../support/golden-project.mjs";
import { describeWith } from "../support/requirements.js";
import { IS_SOAK, SEED } from "../support/runs.js";
import { filesOf } from "../targets/generated.js";
import { writeProjects, type PythonProjects } from "./python-projects.js";
import { problemsOf } from "./random-project.js";

const COUNT = IS_SOAK ? 1000 : 10;
const LINTED = IS_SOAK ? 300 : 20;
const BATCH = 10;
const HOUR = 3_600_000;

const specs = fc.sample(anySpecArbitrary, { numRuns: Math.max(COUNT, LINTED), seed: SEED });
const batches = Array.from({ length: COUNT / BATCH }, (_, index) => index * BATCH);

describe.each(TARGETS)(`${COUNT} random specs (BACKEND_GEN_SEED=${SEED}) for %s`, (target) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "backend-gen-random-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(batches)(
    "give projects that parse, and that a second run leaves alone: from %i",
    async (first) => {
      const found: Record<number, string> = {};
      for (const [index, spec] of specs.slice(first, first + BATCH).entries()) {
        const text = JSON.stringify({ ...spec, target });
        const problems = await problemsOf(join(folder, `project_${first + index}`), text);
        if (problems !== "") found[first + index] = problems;
      }
      expect(found).toEqual({});
    },
    HOUR,
  );
});

describeWith(["Python"], `${LINTED} random specs (BACKEND_GEN_SEED=${SEED})`, () => {
  let projects: PythonProjects;
  beforeAll(async () => {
    const files: ReadonlyMap<string, string>[] = [];
    for (const spec of specs.slice(0, LINTED))
      files.push(await filesOf(JSON.stringify(spec), "backend.json", "fastapi"));
    projects = await writeProjects(files);
  }, HOUR);
  afterAll(() => projects.remove());

  it("give Python that Python itself parses, and that the linter and the formatter leave alone", async () => {
    expect(await projects.complaints()).toBe("");
  });
});

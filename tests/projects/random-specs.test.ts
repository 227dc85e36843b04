import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { relatedSpecArbitrary } from "../blueprint/related-spec-arbitrary.js";
import { specArbitrary } from "../blueprint/spec-arbitrary.js";
import { pythonEnvFor } from "../support/python-env.mjs";
import { describeWith } from "../support/requirements.js";
import { runOrThrow } from "../support/run-command.mjs";
import { JWT_SECRET } from "../support/signed-token.mjs";
import { filesOf } from "../targets/generated.js";
import { nameOf, writeProjects, type PythonProjects } from "./python-projects.js";

const SOAK = Number(process.env["BACKEND_GEN_SOAK"] ?? 0);
const SPECS = SOAK === 0 ? { numRuns: 25, seed: 2026 } : { numRuns: Math.min(SOAK, 300) };
/** Half of them have relations, roles or accounts. */
const anySpec = fc.oneof(relatedSpecArbitrary, specArbitrary);
const HOUR = 3_600_000;
/** Projects whose types are checked and whose own tests run: only where there is time. */
const RUNNING = SOAK === 0 ? [] : Array.from({ length: 10 }, (_, index) => index);

describeWith(["Python"], "random specs", () => {
  const specs = fc.sample(anySpec, SPECS).map((spec) => JSON.stringify(spec, null, 2));
  let projects: PythonProjects;

  beforeAll(async () => {
    const files: ReadonlyMap<string, string>[] = [];
    for (const spec of specs)
      files.push(new Map([...(await filesOf(spec, "backend.json")), ["backend.json", spec]]));
    projects = await writeProjects(files);
  }, HOUR);

  afterAll(() => projects.remove());

  it("give projects that parse, and that the linter and the formatter leave alone", async () => {
    expect(await projects.complaints()).toBe("");
  });

  it.each(RUNNING)(
    "give projects that type-check and pass their own tests: %i",
    async (index) => {
      const cwd = join(projects.folder, nameOf(index));
      const env = { ...process.env, JWT_SECRET, RATE_LIMIT: "off" };
      // Of its own: what a project depends on, its spec decides.
      const { python } = await pythonEnvFor(cwd);
      await runOrThrow(python, ["-m", "mypy"], { cwd, env });
      await runOrThrow(python, ["-m", "pytest", "-q"], { cwd, env });
    },
    HOUR,
  );
});

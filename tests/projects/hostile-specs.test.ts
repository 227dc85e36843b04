import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TAKEN_SPECS } from "../support/hostile-specs.js";
import { describeWith } from "../support/requirements.js";
import { runOrThrow } from "../support/run-command.mjs";
import { JWT_SECRET } from "../support/signed-token.mjs";
import { filesOf } from "../targets/generated.js";
import { nameOf, writeProjects, type PythonProjects } from "./python-projects.js";

describeWith(["Python"], "hostile specs that nothing is wrong with", () => {
  let projects: PythonProjects;

  beforeAll(async () => {
    const files: ReadonlyMap<string, string>[] = [];
    for (const { text, path } of TAKEN_SPECS) files.push(await filesOf(text, path));
    projects = await writeProjects(files);
  });

  afterAll(() => projects.remove());

  it("give files that parse, and that the linter and the formatter leave alone", async () => {
    expect(await projects.complaints()).toBe("");
  });

  it.each(TAKEN_SPECS.map(({ title }, index) => [title, index] as const))(
    "give an app that says what it offers, and runs nothing: %s",
    async (_, index) => {
      const cwd = join(projects.folder, nameOf(index));
      const env = { ...process.env, JWT_SECRET, PYTHONDONTWRITEBYTECODE: "1" };
      const printed = await runOrThrow(projects.env.python, ["-m", "app", "openapi"], { cwd, env });
      expect(JSON.parse(printed)).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
      expect(existsSync(join(cwd, "pwned"))).toBe(false);
    },
  );
});

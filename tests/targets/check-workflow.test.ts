import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fillFolder, temporaryFolder } from "../host/temporary-folder.js";
import { ROOT } from "../support/repository.mjs";
import { runCommand } from "../support/run-command.mjs";

/** As far as the test looks into it. */
interface Workflow {
  readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } };
}

/** The script of the workflow's last step. */
async function script(target: string): Promise<string> {
  const path = join(ROOT, "templates", target, "github/workflows/backend-gen.yml");
  const workflow: Workflow = parse(await readFile(path, "utf8"));
  return workflow.jobs.check.steps.at(-1)?.run ?? "";
}

/** Runs it as GitHub does, in a folder with that package.json, with programs that only say how they were called. */
async function ran(target: string, packageJson: string | null) {
  const folder = temporaryFolder();
  const bin = join(temporaryFolder(), "bin");
  mkdirSync(bin);
  for (const program of ["npm", "npx"]) {
    writeFileSync(join(bin, program), `#!/bin/sh\necho ${program} "$@"\n`);
    chmodSync(join(bin, program), 0o755);
  }
  if (packageJson !== null) fillFolder(folder, { "package.json": packageJson });
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}` };
  const { code, stdout } = await runCommand("bash", ["-e", "-c", await script(target)], { cwd: folder, env });
  return { code, lines: stdout.trim().split("\n") };
}

describe.each(["fastapi", "fastify"])("the workflow that checks a %s project", (target) => {
  it("runs the version that the project pins, and fetches none by its name", async () => {
    const pinned = '{\n  "devDependencies": { "backend-gen": "file:tools/backend-gen-0.1.0.tgz" }\n}\n';
    expect(await ran(target, pinned)).toEqual({
      code: 0,
      lines: ["npm ci --ignore-scripts", "npx --no backend-gen check --format github"],
    });
  });

  it.each([
    ["nothing is pinned", '{ "name": "backend-gen" }'],
    ["there is no package.json", null],
  ])("says that it does not check where %s, and passes", async (_where, packageJson) => {
    const { code, lines } = await ran(target, packageJson);
    expect([code, lines]).toEqual([0, [expect.stringMatching(/^::notice::Not checked: /)]]);
  });
});

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { TARGETS, goldenFolder, goldenSpecs, specFor } from "../support/golden-project.mjs";
import { nodePackages } from "../support/node-env.mjs";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { runCommand, runOrThrow } from "../support/run-command.mjs";

const PLAIN =
  "name: plain\nauth: { strategy: none }\nresources:\n  notes: { fields: { text: string(1..80) } }\n";
const SPECS: readonly (readonly [name: string, text: () => Promise<string>])[] = [
  ["tasks", () => readFile(join(ROOT, "examples", "tasks.yaml"), "utf8")],
  ["accounts", () => readFile(join(ROOT, "examples", "accounts.yaml"), "utf8")],
  ["nobody's notes", () => Promise.resolve(PLAIN)],
];
/** Every curl of a reader's ends with an error where the answer is one. */
const STRICT = 'set -euo pipefail\ncurl() { command curl --fail-with-body --silent --show-error "$@"; }\n';

/** The block of shell commands that calls the API, for a backend at this address whose tools are on the PATH. */
function callsIn(readme: string, url: string): string {
  const block = /^```sh\n(API=[\s\S]*?)^```$/m.exec(readme)?.[1] ?? "";
  return STRICT + block.replace("http://127.0.0.1:8000", url).replaceAll("uv run python", "python");
}

for (const target of TARGETS)
  describeWith([runtimeOf(target)], `the README of a ${target} project`, () => {
    describe.each(SPECS)("%s", (_, text) => {
      let project: GeneratedProject;
      let server: AppServer;
      beforeAll(async () => {
        project = await generateProject(specFor(target, await text()));
        server = await project.serve();
      });
      afterAll(async () => {
        await server.stop();
        await project.remove();
      });

      it("has requests that work as they are pasted", async () => {
        const script = callsIn(await readFile(join(project.folder, "README.md"), "utf8"), server.url);
        for (const method of ["ID=$(curl", "-X PATCH", "-X DELETE"]) expect(script).toContain(method);
        const printed = await mustRun(project, ["bash", "-c", script]);
        const changed = /-X PATCH .*\\\n {4}-d '\{ (.*) \}'/.exec(script)?.[1] ?? "nothing";
        expect(printed.replaceAll(/": ?/g, '": ')).toContain(changed);
      });
    });
  });

describeWith(["npm packages"], "the diagrams of generated READMEs", () => {
  it("are what Mermaid reads", async () => {
    const folder = await nodePackages({ mermaid: "^11.12.0" });
    const script = join(folder, "read-diagrams.mjs");
    await writeFile(script, READ_DIAGRAMS);
    const specs = await goldenSpecs();
    const files = TARGETS.flatMap((target) =>
      specs.map((spec) => join(goldenFolder(target, spec), "README.md")),
    );
    expect(JSON.parse(await runOrThrow(process.execPath, [script, ...files]))).toEqual(files.map(() => "er"));
    const wrong = join(folder, "wrong.md");
    await writeFile(wrong, "```mermaid\nerDiagram\n    tasks {\n        uuid\n    }\n```\n");
    expect((await runCommand(process.execPath, [script, wrong])).code).not.toBe(0);
  });
});

/** Prints what kind of diagram the one in each Markdown file is; ends with an error where one is none. */
const READ_DIAGRAMS = `
import { readFileSync } from "node:fs";
import mermaid from "mermaid";
const kinds = [];
for (const path of process.argv.slice(2)) {
  const [, text] = /^\`\`\`mermaid\\n([\\s\\S]*?)^\`\`\`$/m.exec(readFileSync(path, "utf8")) ?? [];
  kinds.push((await mermaid.parse(text)).diagramType);
}
console.log(JSON.stringify(kinds));
`;

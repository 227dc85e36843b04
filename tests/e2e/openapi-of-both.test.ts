import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { type GeneratedProject, generateProject } from "../support/generated-project.js";
import { TARGETS, goldenSpecs, specFor } from "../support/golden-project.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { plainDocument } from "./plain-document.js";

// The examples cover the language; the specs made for tests are left to `npm run soak`.
const specs = (await goldenSpecs()).filter(({ file }) => IS_SOAK || !file.includes("golden"));

describeWith(TARGETS.map(runtimeOf), "the OpenAPI documents of all targets", () => {
  it.each(specs.map((spec) => [spec.name, spec] as const))("say the same of %s", async (_, { file }) => {
    const text = await readFile(file, "utf8");
    const [first, ...others] = await Promise.all(TARGETS.map((target) => documentOf(specFor(target, text))));
    for (const other of others) expect(other).toEqual(first);
  });
});

/** What the generated app prints when asked for its document: that, and nothing else. */
async function documentOf(specText: string): Promise<unknown> {
  const project = await generateProject(specText);
  try {
    return plainDocument(await printed(project));
  } finally {
    await project.remove();
  }
}

async function printed(project: GeneratedProject): Promise<unknown> {
  const { code, stdout, stderr } = await project.run([...project.app, "openapi"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

import { expect, it } from "vitest";
import { isDaily } from "../e2e/quality/of-spec.js";
import { goldenFolder, goldenSpecs, readTree } from "../support/golden-project.mjs";
import { describeWith } from "../support/requirements.js";
import { writeNodeProjects } from "./node-projects.js";

const TARGET = "fastify";

/** The others are type-checked with all else that is asked of them, in `tests/e2e/quality`. */
describeWith(["npm packages"], "the Fastify projects of the other golden specs", () => {
  it("compile under strict settings", async () => {
    const specs = (await goldenSpecs()).filter(({ name }) => !isDaily(TARGET, name));
    const files = await Promise.all(specs.map(async (spec) => readTree(goldenFolder(TARGET, spec))));
    const projects = await writeNodeProjects(files);
    try {
      expect(projects.folders).not.toEqual([]);
      expect(await projects.compile()).toBe("");
    } finally {
      await projects.remove();
    }
  });
});

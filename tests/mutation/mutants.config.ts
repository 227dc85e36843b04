import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The short files first: what they notice, the long ones need not run with. */
class ShortFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return Promise.resolve(files.sort((left, right) => size(left) - size(right)));
  }
}

/** For a project with mutants: its own configuration, run by `mutants.ts` in one process. */
export default defineConfig({
  test: {
    fileParallelism: false,
    sequence: { sequencer: ShortFirst },
    projects: [{ extends: "./vitest.config.ts", test: { name: "mutants", runner: "./mutants.ts" } }],
  },
});

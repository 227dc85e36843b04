import { readFileSync, statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { z } from "zod";

const FOLDERS = z
  .array(z.object({ tests: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync("mutants.json", "utf8")))
  .flatMap(({ tests }) => tests);

/**
 * The folders that few mutants ought to be noticed in first: what is noticed there need not be tried where many are.
 * In each the short files first.
 */
class FewFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => {
      const mutants = FOLDERS.filter((folder) => file.moduleId.includes(`/${folder}`)).length;
      return { file, mutants, size: statSync(file.moduleId).size };
    });
    ranked.sort((left, right) => left.mutants - right.mutants || left.size - right.size);
    return Promise.resolve(ranked.map(({ file }) => file));
  }
}

/** For a project with mutants: its own configuration, run by `mutants.ts` in one process. */
export default defineConfig({
  test: {
    fileParallelism: false,
    sequence: { sequencer: FewFirst },
    projects: [{ extends: "./vitest.config.ts", test: { name: "mutants", runner: "./mutants.ts" } }],
  },
});

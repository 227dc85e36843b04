import { defineConfig } from "vitest/config";

const MINUTE = 60_000;

/** What needs more than the sources. */
const ELSEWHERE = [
  "tests/e2e/**",
  "tests/conformance/**",
  "tests/projects/**",
  "tests/schemathesis/**",
  "tests/faults/**",
  "tests/mutation/**",
  "tests/golden/**",
  "tests/inspect/fastapi/**",
  "tests/inspect/fastify/**",
  "tests/hosts/**",
  "tests/patch/**",
  "tests/golden.test.ts",
];

/** `unit` is the loop one works in; `slow` is what else needs the sources alone: properties, what starts processes, and what reads whole TypeScript projects; `golden` compares whole projects; `e2e` runs the packed tool and what it makes. */
export default defineConfig({
  test: {
    // Its default leaves one core idle, half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          // The modules of `src/` keep no state, and loading them anew for each file takes most of the time.
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: [...ELSEWHERE, "tests/**/*.slow.test.ts"],
          // A busy machine takes longer by the clock; what must be quick is measured in processor time.
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
          setupFiles: process.env["BACKEND_GEN_SOAK"] ? ["tests/support/soak.ts"] : [],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "slow",
          isolate: false,
          include: ["tests/**/*.slow.test.ts"],
          exclude: ELSEWHERE,
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
          setupFiles: process.env["BACKEND_GEN_SOAK"] ? ["tests/support/soak.ts"] : [],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "golden",
          include: ["tests/golden.test.ts"],
          globalSetup: ["tests/support/built-tool.ts"],
          testTimeout: MINUTE,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/{e2e,conformance,projects,schemathesis,faults,mutation}/**/*.test.ts"],
          // What takes too long for every day.
          exclude: process.env["BACKEND_GEN_SOAK"] ? [] : ["tests/**/*.soak.test.ts"],
          globalSetup: ["tests/support/packed-tool.ts"],
          testTimeout: 10 * MINUTE,
          hookTimeout: 20 * MINUTE,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});

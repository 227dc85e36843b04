import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generateProject, mustRun } from "../support/generated-project.js";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";

const specOf = (target: string) => `name: x
target: ${target}
resources:
  jobs:
    fields:
      title: string(1..100) unique
      state: enum(open, done) = open
      lead: ref(people)?
      helpers: many(people)
    filter: [state]
    search: [title]
  people:
    fields:
      name: string
      job: ref(jobs)?
`;

const STACKS = {
  fastapi: {
    from: "app/jobs/service.py",
    to: "app/work_orders/service.py",
    note: "# mine",
    tests: ["python", "-m", "pytest", "-q", "-x"],
  },
  fastify: {
    from: "src/jobs/service.ts",
    to: "src/work-orders/service.ts",
    note: "// mine",
    tests: ["npm", "test"],
  },
};

/** A line of the user's above every function: hardly one is not beside a line with the old name. */
function withNotes(text: string, note: string): string {
  return text.replaceAll(
    /^(?=async def |export async function |export function |def |function )/gm,
    `${note}\n`,
  );
}

/** The files of both stacks move the same way: one of them every day. */
const TARGETS = IS_SOAK ? (["fastapi", "fastify"] as const) : (["fastify"] as const);

for (const target of TARGETS) {
  describeWith([runtimeOf(target)], `backend-gen rename in a ${target} project with edits`, () => {
    it("leaves a project that passes its own tests, with the edits in it", async () => {
      const { from, to, note, tests } = STACKS[target];
      const project = await generateProject(specOf(target));
      try {
        const textOf = (path: string) => readFile(join(project.folder, path), "utf8");
        const edited = withNotes(await textOf(from), note);
        await writeFile(join(project.folder, from), edited);
        for (const words of [
          ["jobs", "work_orders"],
          ["work_orders.title", "name"],
          ["work_orders.lead", "boss"],
          ["work_orders.helpers", "crew"],
        ]) {
          const { code, stderr } = await project.tool("rename", ...words);
          expect([code, stderr]).toEqual([0, ""]);
        }
        expect((await textOf(to)).split(note)).toHaveLength(edited.split(note).length);
        await mustRun(project, tests);
      } finally {
        await project.remove();
      }
    });
  });
}

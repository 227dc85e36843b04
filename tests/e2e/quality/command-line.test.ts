import { emptyWorkspace, installProject } from "../../support/generated-project.js";
import { TARGETS } from "../../support/golden-project.mjs";
import { IS_SOAK } from "../../support/runs.js";
import { checkQuality } from "./check-quality.js";

const COMMAND = ["resource", "tasks", "title:string:1..200", "done:boolean=false", "due_date:date:optional"];

for (const target of TARGETS)
  checkQuality({
    target,
    name: `the ${target} project that the README's command makes`,
    make: async () => {
      const workspace = await emptyWorkspace();
      const { code, stdout, stderr } = await workspace.tool(...COMMAND, "--target", target);
      if (code !== 0) throw new Error(stdout + stderr);
      return installProject(workspace);
    },
    // What it runs on when nothing is said. PostgreSQL has the same templates in the projects of specs.
    databases: IS_SOAK ? ["embedded", "PostgreSQL"] : ["embedded"],
  });

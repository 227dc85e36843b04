import { emptyWorkspace, installProject } from "../../support/generated-project.js";
import { describeWith } from "../../support/requirements.js";
import { checkQuality } from "./check-quality.js";

const COMMAND = ["resource", "tasks", "title:string:1..200", "done:boolean=false", "due_date:date:optional"];

describeWith(["Python"], "the project that the README's command makes", () => {
  checkQuality(async () => {
    const workspace = await emptyWorkspace();
    const { code, stdout, stderr } = await workspace.tool(...COMMAND);
    if (code !== 0) throw new Error(stdout + stderr);
    return installProject(workspace);
  });
});

import { runCheck } from "../cli/commands/check.js";
import { checkOptions, projectOptions } from "./check-options.js";
import { inFolder, verdictOf } from "./in-folder.js";
import type { CheckResult, ProjectOptions } from "./types.js";

/** Whether a project is what its spec says: `backend-gen check`, as data. Reads only. */
export async function check(options: ProjectOptions = {}): Promise<CheckResult> {
  const { cwd = "." } = checkOptions(projectOptions, options);
  const found = await inFolder(cwd, {}, runCheck);
  return { ...verdictOf(found), changes: found.changes };
}

import { join } from "node:path";
import { stateFolder } from "../plan/state-paths.js";

/** Where a run keeps what lives only as long as it does, in a project's root. */
export interface WorkPaths {
  readonly state: string;
  readonly staging: string;
  readonly journal: string;
  readonly runLock: string;
}

/** The work paths of the project in `root`, absolute. */
export function workPathsOf(root: string): WorkPaths {
  const state = join(root, stateFolder);
  return {
    state,
    staging: join(state, "tmp"),
    journal: join(state, "journal.json"),
    runLock: join(state, "run.lock"),
  };
}

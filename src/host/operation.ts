import type { Change } from "../plan/change.js";
import type { Plan } from "../plan/plan.js";

/** One file before and after, by path from the root; null where there is no file. */
export interface Operation {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Permission bits of a file that is not there yet, where they are not a new file's. */
  readonly mode?: number;
}

/** What applying a plan does to files, in order: the user's files, then the state, the lock last. */
export function operationsOf(plan: Plan): readonly Operation[] {
  const state = plan.state.map(({ path, before, text }) => ({ path, before, after: text }));
  return [...plan.changes.flatMap(operationOf), ...state];
}

function operationOf(change: Change): Operation[] {
  switch (change.action) {
    case "create":
      return [createOf(change)];
    case "update":
      return [{ path: change.path, before: change.before, after: change.text }];
    case "delete":
      return [{ path: change.path, before: change.before, after: null }];
    default:
      return [];
  }
}

function createOf({ path, text, mode }: Extract<Change, { readonly action: "create" }>): Operation {
  return { path, before: null, after: text, ...(mode === undefined ? {} : { mode }) };
}

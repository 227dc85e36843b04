import type { Change } from "../../src/plan/change.js";
import type { Plan, StateChange } from "../../src/plan/plan.js";

/** A plan of nothing but these changes. */
export function planOf(changes: readonly Change[], state: readonly StateChange[] = []): Plan {
  return { changes, state, diagnostics: [], nextSteps: [] };
}

export const create = (path: string, text: string): Change => ({ action: "create", path, text });
export const update = (path: string, before: string, text: string): Change => ({
  action: "update",
  path,
  how: "regenerated",
  before,
  text,
});
export const remove = (path: string, before: string): Change => ({ action: "delete", path, before });

/** A project before and after a plan that creates, updates and deletes, with its lock. */
export const move = {
  before: {
    "app/main.py": "old main",
    "app/tasks/models.py": "old model",
    "app/gone/only.py": "going",
    "mine.txt": "mine",
    ".backend-gen/lock/project.json": "old lock",
  },
  plan: planOf(
    [
      remove("app/gone/only.py", "going"),
      update("app/main.py", "old main", "new main"),
      create("app/new/deep/file.py", "new file"),
      update("app/tasks/models.py", "old model", "new model"),
    ],
    [
      { path: ".backend-gen/base/app/main.py.txt", before: null, text: "new main" },
      { path: ".backend-gen/lock/project.json", before: "old lock", text: "new lock" },
    ],
  ),
  after: {
    "app/main.py": "new main",
    "app/new/deep/file.py": "new file",
    "app/tasks/models.py": "new model",
    "mine.txt": "mine",
    ".backend-gen/base/app/main.py.txt": "new main",
    ".backend-gen/lock/project.json": "new lock",
  },
};

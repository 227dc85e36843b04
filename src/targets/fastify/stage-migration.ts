import { stageFileName, stageTitle } from "../../evolution/migration-names.js";
import type { Stage, Step } from "../../evolution/step.js";
import type { Code } from "../../render/code.js";
import { sqlComment } from "../../render/sql-literal.js";
import type { Migration } from "./migration-view.js";
import { statementsOf } from "./sql-steps.js";

/** The migration that takes the steps of one stage, as the `number`th one. */
export function stageMigration(stage: Stage, number: number): Migration {
  return {
    fileName: stageFileName(number, stage),
    template: stage.kind === "settle" ? "settle" : "change",
    view: {
      title: sqlComment(stageTitle(stage)),
      up: printed(stage.up),
      down: printed(stage.down),
    },
  };
}

interface Printed {
  readonly sql: Code;
  readonly note: Code | null;
  readonly isFirst: boolean;
  /** Stands behind an empty line: what comes is of another kind. */
  readonly opens: boolean;
}

/** What has been said once need not be said again. */
function printed(steps: readonly Step[]): readonly Printed[] {
  const said = new Set<string>();
  return steps.flatMap(statementsOf).map(({ sql, note }, at) => {
    const isNew = note !== null && !said.has(note);
    if (isNew) said.add(note);
    return { sql, note: isNew ? sqlComment(note) : null, isFirst: at === 0, opens: at === 0 || isNew };
  });
}

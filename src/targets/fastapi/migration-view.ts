import { createHash } from "node:crypto";
import { createFileName, createTitle } from "../../evolution/migration-names.js";
import type { CreatedTables } from "../../evolution/created-tables.js";
import { code, type Code } from "../../render/code.js";
import { pythonImports } from "../../render/python-imports.js";
import { pythonString } from "../../render/python-literal.js";
import { addedKey, droppedKey, migratedTable } from "./migrated-table.js";
import { typeHelperImports, usedTypeHelpers } from "./migration-types.js";

/** A migration as a file. */
export interface Migration {
  /** "0001_create_projects_and_tasks". */
  readonly fileName: string;
  /** What the migration after it follows. */
  readonly revision: string;
  readonly view: object;
}

/** The migration that creates tables, after the revision `head` as the `count + 1`th one. */
export function createTablesMigration(
  { tables, forward, named }: CreatedTables,
  history: { readonly head: string | null; readonly count: number },
): Migration {
  const uses = usedTypeHelpers(tables.flatMap(({ columns }) => columns.map(({ type }) => type)));
  const revision = revisionOf([history.head ?? "", ...named]);
  const keys = forward.map(({ key }) => key);
  return {
    fileName: createFileName(history.count + 1, named),
    revision,
    view: {
      title: createTitle(named),
      revision,
      downRevision: downRevision(history.head),
      tables: tables.map((table) => migratedTable(table, keys)),
      forward: forward.map(({ table, key }) => ({ add: addedKey(table, key), drop: droppedKey(table, key) })),
      dropped: tables.map(({ name }) => name).reverse(),
      uses,
      imports: pythonImports([
        "collections.abc:Sequence",
        "alembic:op",
        "sqlalchemy as sa",
        ...typeHelperImports(uses),
      ]),
    },
  };
}

export function downRevision(head: string | null): Code {
  return head === null ? code`None` : pythonString(head);
}

/** Known before it is written, and different on two branches that each add something else. */
export function revisionOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

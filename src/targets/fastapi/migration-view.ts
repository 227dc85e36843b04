import { refersToOlder, type CreatedTables } from "../../evolution/created-tables.js";
import { createFileName, createTitle } from "../../evolution/migration-names.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { migrationFile, type Migration, type Place } from "./migration-file.js";
import { addForeignKey, dropForeignKey } from "./postgresql-steps.js";
import { block } from "./python-block.js";
import { createTable, dropTable } from "./step-statements.js";

/** The migration that creates tables. */
export function createTablesMigration(created: CreatedTables, place: Place): Migration {
  const { tables, forward, named } = created;
  const keys = forward.map(({ key }) => key);
  const added = forward.map(({ table, key }) => addForeignKey(table, key));
  const dropped = forward.map(({ table, key }) => dropForeignKey(table, key));
  const why = code`# Tables that refer to each other. SQLite took these with the tables, and could not add them later.`;
  return migrationFile(
    {
      fileName: createFileName(place.count + 1, named),
      title: createTitle(named),
      told: named,
      up: [
        ...tables.flatMap((table) => createTable(table, keys)),
        ...notOnSqlite(added).map((statement) => joinCode([why, statement], "\n")),
      ],
      down: [...notOnSqlite(dropped), ...tables.map(({ name }) => dropTable(name)).reverse()],
      isLocking: refersToOlder(created),
      types: tables.flatMap(({ columns }) => columns.map(({ type }) => type)),
    },
    place,
  );
}

function notOnSqlite(statements: readonly Code[]): Code[] {
  if (statements.length === 0) return [];
  return [block(code`if op.get_context().dialect.name != "sqlite":`, statements)];
}

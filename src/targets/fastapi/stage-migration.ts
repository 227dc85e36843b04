import { stageFileName, stageTitle } from "../../evolution/migration-names.js";
import type { Stage, Step } from "../../evolution/step.js";
import type { ColumnType, ValueCheck } from "../../evolution/table.js";
import { code, joinCode, type Code } from "../../render/code.js";
import { dialectBranches } from "./dialect-branches.js";
import { migrationFile, type Migration, type Place } from "./migration-file.js";
import { postgresqlStatements, type Standing } from "./postgresql-steps.js";
import { block } from "./python-block.js";
import { sqliteStages } from "./sqlite-stages.js";
import { sqliteStatements } from "./sqlite-steps.js";

/** The migrations of tables that are there, each after the one before. */
export function stageMigrations(stages: readonly Stage[], place: Place): readonly Migration[] {
  const onSqlite = sqliteStages(stages);
  const standing = checksOf(stages);
  const made: Migration[] = [];
  for (const [at, stage] of stages.entries()) {
    const twin = onSqlite[at] ?? stage;
    const head = made.at(-1)?.revision ?? place.head;
    made.push(stageMigration({ stage, twin, standing }, { head, count: place.count + at }));
  }
  return made;
}

interface StagePair {
  readonly stage: Stage;
  /** The same on SQLite. */
  readonly twin: Stage;
  readonly standing: Standing;
}

function stageMigration({ stage, twin, standing }: StagePair, place: Place): Migration {
  const isLast = stage.kind === "contract";
  const way = (direction: "up" | "down"): readonly Code[] => {
    // On the way back the new checks are about to go.
    const checks: Standing = isLast && direction === "up" ? standing : () => null;
    const steps = stage[direction];
    const postgresql = postgresqlStatements(steps, checks);
    return stage.kind === "settle"
      ? settled(postgresql, twin[direction])
      : dialectBranches(explained(postgresql), sqliteStatements(twin[direction], false));
  };
  const [up, down] = [way("up"), way("down")];
  return migrationFile(
    {
      fileName: stageFileName(place.count + 1, stage),
      title: stageTitle(stage),
      told: [...up, ...down].map(({ text }) => text),
      up,
      down,
      isLocking: stage.kind !== "settle",
      types: [...stage.up, ...stage.down].flatMap(typesOf),
    },
    place,
  );
}

/** What takes long is done while everybody goes on working. */
function settled(postgresql: readonly Code[], onSqlite: readonly Step[]): readonly Code[] {
  const inside = postgresql.length === 0 ? [] : [outsideOfTransaction(postgresql)];
  const alike = sqliteStatements(onSqlite, true);
  if (textOf(alike) === textOf(postgresql)) return inside;
  return dialectBranches(inside, sqliteStatements(onSqlite, false));
}

function outsideOfTransaction(statements: readonly Code[]): Code {
  const makesIndex = statements.some(({ text }) => text.startsWith("op.create_index("));
  const lines = [
    code`# Outside of a transaction, so that nobody has to wait. What stopped halfway can be run again.`,
    ...(makesIndex ? [code`# An index whose building failed is there, and of no use: it goes first.`] : []),
    block(code`with op.get_context().autocommit_block():`, statements),
  ];
  return joinCode(lines, "\n");
}

/** Says at the first rule that trusts what that means. */
function explained(statements: readonly Code[]): readonly Code[] {
  const first = statements.findIndex(({ text }) => text.includes("postgresql_not_valid=True"));
  const why = code`# Not valid yet: only new rows have to keep it. The rows that are there are looked at later.`;
  return statements.map((statement, at) => (at === first ? joinCode([why, statement], "\n") : statement));
}

function textOf(statements: readonly Code[]): string {
  return joinCode(statements, "\n").text;
}

function checksOf(stages: readonly Stage[]): Standing {
  const checks = new Map<string, ValueCheck>();
  for (const step of stages.flatMap(({ up }) => up))
    if (step.kind === "addCheck") checks.set(`${step.table}.${step.check.column}`, step.check);
  return (table, column) => checks.get(`${table}.${column}`) ?? null;
}

function typesOf(step: Step): readonly ColumnType[] {
  switch (step.kind) {
    case "createTable":
      return step.created.columns.map(({ type }) => type);
    case "addColumn":
      return [step.column.type];
    case "retypeColumn":
      return [step.to.type];
    default:
      return [];
  }
}

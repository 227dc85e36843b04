import type { Step, StepKind } from "../../evolution/step.js";
import type { Code } from "../../render/code.js";
import { alteredTable, droppedFirst } from "./sqlite-altered-table.js";
import { recoding } from "./sqlite-casts.js";
import {
  addColumn,
  createIndex,
  createTable,
  deleteGone,
  dropIndex,
  dropIndexConcurrently,
  dropTable,
  fillRows,
  isFilled,
  numberRows,
} from "./step-statements.js";

type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;

/**
 * What the steps of a stage are on SQLite. It has no commands for most of them, so each table is copied into its new form once, when its
 * rows are such as that form allows. `isConcurrent`: indexes are made as on PostgreSQL, outside of a transaction.
 */
export function sqliteStatements(steps: readonly Step[], isConcurrent: boolean): readonly Code[] {
  const of = <K extends StepKind>(kind: K): StepOf<K>[] =>
    steps.filter((step): step is StepOf<K> => step.kind === kind);
  const dropped = new Set(of("dropTable").map(({ table }) => table));
  const kept = steps.filter(({ table }) => !dropped.has(table));
  const tables = [...new Set(kept.map(({ table }) => table))];
  const ofTable = (table: string): readonly Step[] => kept.filter((step) => step.table === table);
  return [
    ...of("createTable").flatMap(({ created }) => createTable(created)),
    ...of("dropIndex").map((step) => droppedIndex(step, isConcurrent)),
    ...tables.flatMap((table) => droppedFirst(table, ofTable(table))),
    ...of("addColumn").map(addedColumn),
    ...steps.flatMap(rowsBefore),
    ...tables.flatMap((table) => alteredTable(table, ofTable(table))),
    ...of("retypeColumn").flatMap((step) => recoding(step).after),
    ...steps.flatMap((step) => madeIndexes(step, isConcurrent)),
    ...of("dropTable").map(({ table }) => dropTable(table)),
  ];
}

/** SQLite adds a required column only with a default; without one it has to be made required afterwards. */
function addedColumn(step: StepOf<"addColumn">): Code {
  return addColumn(
    isFilled(step) ? step : { ...step, column: { ...step.column, isNullable: true } },
    "sqlite",
  );
}

function rowsBefore(step: Step): readonly Code[] {
  if (step.kind === "fillRows") return [fillRows(step, "sqlite")];
  if (step.kind === "numberRows") return [numberRows(step, "sqlite")];
  if (step.kind === "deleteGone") return [deleteGone(step.table)];
  return step.kind === "retypeColumn" ? recoding(step).before : [];
}

function droppedIndex(
  { table, index, isConcurrent: isLong }: StepOf<"dropIndex">,
  isConcurrent: boolean,
): Code {
  return isLong && isConcurrent ? dropIndexConcurrently(table, index) : dropIndex(table, index);
}

function madeIndexes(step: Step, isConcurrent: boolean): readonly Code[] {
  const { table } = step;
  if (step.kind === "renameIndex") return [dropIndex(table, step.from), createIndex(table, step.to)];
  if (step.kind !== "createIndex") return [];
  if (!step.isConcurrent || !isConcurrent) return [createIndex(table, step.index)];
  return [dropIndexConcurrently(table, step.index), createIndex(table, step.index, true)];
}

import { castOf } from "./cast.js";
import { comeback, numbering, ruleAtRisk, type OldTable } from "./comeback.js";
import { columnKey, fillOfBefore, type Fills } from "./fills.js";
import type { ColumnFill, Fill, Step } from "./step.js";
import type { Table, TableColumn, TableIndex, ValueCheck } from "./table.js";

/** What the way back has to know of the tables as they were, under today's names. */
export interface Before {
  readonly tables: ReadonlyMap<string, Table>;
  /** As they are to be. */
  readonly today: ReadonlyMap<string, Table>;
  readonly defaults: Fills;
  /** Values that got another name, by `columnKey`. */
  readonly renamedValues: ReadonlyMap<string, ColumnFill["mapped"]>;
}

/** What takes the steps back, the last one first. Rows keep their values as far as the old schema has room for them. */
export function wayBack(steps: readonly Step[], before: Before): readonly Step[] {
  const isNew = (step: Step): boolean =>
    step.kind === "dropCheck" && steps.some((other) => isDropOf(other, step.table, step.check.column));
  const back = steps
    .map((step, at) => {
      const own =
        step.kind === "retypeColumn" ? retypedBack(step, steps.slice(0, at), before) : inverse(step, before);
      // A column that comes back has nothing in it that its rule does not know.
      return isNew(step) ? own.filter(({ kind }) => kind !== "fillRows") : own;
    })
    .reverse()
    .flat();
  return mendedFirst(back);
}

/** Values get their old names while they are still as long as they are. */
function mendedFirst(steps: readonly Step[]): readonly Step[] {
  const isMended = (step: Step): boolean =>
    step.kind === "fillRows" && step.columns.some(({ allowed }) => allowed !== null);
  const at = steps.findIndex(({ kind }) => kind === "retypeColumn");
  if (at < 0) return steps;
  const late = steps.slice(at).filter(isMended);
  return [...steps.slice(0, at), ...late, ...steps.slice(at).filter((step) => !isMended(step))];
}

function isDropOf(step: Step, table: string, column: string): boolean {
  return step.kind === "dropColumn" && step.table === table && step.column.name === column;
}

function inverse(step: Exclude<Step, RetypeStep>, before: Before): readonly Step[] {
  const { table } = step;
  switch (step.kind) {
    case "createTable":
      return [{ kind: "dropTable", table, dropped: step.created }];
    case "dropTable":
      return [{ kind: "createTable", table, created: step.dropped }];
    case "addColumn":
      return [{ kind: "dropColumn", table, column: step.column }];
    case "dropColumn":
      return cameBack(step, before);
    case "setNotNull":
      return [{ ...step, kind: "dropNotNull" }];
    case "dropNotNull":
      return [...filled(step, before), { ...step, kind: "setNotNull" }];
    case "addNotNullGuard":
      return [{ ...step, kind: "dropNotNullGuard" }];
    case "dropNotNullGuard":
      return [{ ...step, kind: "addNotNullGuard" }];
    case "renameIndex":
      return [{ kind: "renameIndex", table, from: step.to, to: step.from }];
    case "validate":
    case "fillRows":
    case "numberRows":
    case "deleteGone":
      return [];
    default:
      return inverseOfRule(step, before);
  }
}

type RetypeStep = Extract<Step, { readonly kind: "retypeColumn" }>;

type RuleStep = Extract<
  Step,
  {
    readonly kind:
      "addCheck" | "dropCheck" | "addForeignKey" | "dropForeignKey" | "createIndex" | "dropIndex";
  }
>;

function inverseOfRule(step: RuleStep, before: Before): readonly Step[] {
  const { table } = step;
  switch (step.kind) {
    case "addCheck":
      return [{ kind: "dropCheck", table, check: step.check }];
    case "dropCheck":
      return [...mended(step, before), { kind: "addCheck", table, check: step.check, isTrusting: false }];
    case "addForeignKey":
      return [{ kind: "dropForeignKey", table, key: step.key }];
    case "dropForeignKey":
      return [{ kind: "addForeignKey", table, key: step.key, isTrusting: false }];
    case "createIndex":
      return [{ ...step, kind: "dropIndex" }];
    case "dropIndex":
      return [{ ...step, kind: "createIndex" }];
  }
}

interface OfColumn {
  readonly table: string;
  readonly column: TableColumn;
}

/** Whether it may be empty is asked of the column as it was. */
function fillOf({ table, column: { name } }: OfColumn, { tables, defaults }: Before): Fill | null {
  const old = tables.get(table);
  const column = old?.columns.find((other) => other.name === name);
  return old === undefined || column === undefined ? null : fillOfBefore(old, column, defaults);
}

function oldTable(table: string, { tables, today, defaults }: Before): OldTable | null {
  const old = tables.get(table);
  return old === undefined ? null : { table: old, defaults, now: today.get(table) ?? null };
}

function cameBack({ table, column }: OfColumn, before: Before): readonly Step[] {
  const old = oldTable(table, before);
  return old === null ? [] : comeback(old, column);
}

/**
 * Text that was a number may say anything by now. All rows get the same number, or the column itself comes back where no two may have the
 * same. `earlier`: the steps in front of it.
 */
function retypedBack(
  { table, from, to }: RetypeStep,
  earlier: readonly Step[],
  before: Before,
): readonly Step[] {
  const isLost = castOf(to.type, from.type) === "none";
  const otherwise = isLost ? fillOf({ table, column: from }, before) : null;
  const old = oldTable(table, before);
  if (!isLost || old === null || ruleAtRisk(old, from) === null)
    return [{ kind: "retypeColumn", table, from: to, to: from, otherwise }];
  const gone = new Set(earlier.flatMap((step) => (step.kind === "dropIndex" ? [step.index.name] : [])));
  const indexes = old.table.indexes.filter(
    ({ name, columns }) => columns.includes(from.name) && !gone.has(name),
  );
  const drop = (index: TableIndex): Step => ({ kind: "dropIndex", table, index, isConcurrent: false });
  const create = (index: TableIndex): Step => ({ kind: "createIndex", table, index, isConcurrent: false });
  return [
    ...indexes.map(drop),
    { kind: "dropColumn", table, column: to },
    ...comeback(old, from),
    ...indexes.map(create),
  ];
}

/** No row without a value, where the column is to have one again. */
function filled(step: OfColumn, before: Before): Step[] {
  const old = oldTable(step.table, before);
  const numbered = old && numbering(old, step.column);
  if (numbered) return [numbered];
  const absent = fillOf(step, before);
  if (absent === null) return [];
  return [fillRows(step.table, { column: step.column, mapped: [], absent, allowed: null })];
}

/** No row with a value that the old rule does not know; what it knows stays, though it may once have been another. */
function mended(
  { table, check }: { readonly table: string; readonly check: ValueCheck },
  before: Before,
): Step[] {
  const column = before.tables.get(table)?.columns.find(({ name }) => name === check.column);
  const otherwise = column && fillOf({ table, column }, before);
  if (column === undefined || !otherwise) return [];
  const mapped = (before.renamedValues.get(columnKey(table, check.column)) ?? [])
    .map(({ from, to }) => ({ from: to, to: from }))
    .filter(
      ({ from }, at, all) =>
        !check.values.includes(from) && all.findIndex((other) => other.from === from) === at,
    );
  return [fillRows(table, { column, mapped, absent: null, allowed: { values: check.values, otherwise } })];
}

function fillRows(table: string, column: ColumnFill): Step {
  return { kind: "fillRows", table, columns: [column] };
}

import type { Blueprint, Field } from "../blueprint/blueprint.js";
import { carryNames } from "./carry-names.js";
import { columnDelta, type ColumnDelta, type Values } from "./column-delta.js";
import { createdTables, type CreatedTables } from "./created-tables.js";
import { droppedTables } from "./dropped-tables.js";
import { columnKey, defaultFills, type Fills } from "./fills.js";
import type { Hazard } from "./hazard.js";
import { carriedTables, renamesOf, type TableRenames } from "./renames.js";
import { ruleDelta, type RuleDelta } from "./rule-delta.js";
import type { ColumnFill, Stage, Step } from "./step.js";
import type { Table } from "./table.js";
import { tablesOf } from "./tables-of.js";
import { wayBack, type Before } from "./way-back.js";

/** What lies between the database of an older blueprint and that of a newer one, in the order in which it is done. */
export interface Delta {
  readonly renames: readonly TableRenames[];
  readonly created: CreatedTables;
  /** What becomes of tables that are there, one migration each. */
  readonly stages: readonly Stage[];
  readonly hazards: readonly Hazard[];
}

/**
 * `previous` is that of the last run; null in a new project, whose every table is created. `said`: what rows get in columns for which the
 * spec has no default, or another one.
 */
export function deltaOf(previous: Blueprint | null, next: Blueprint, said: Fills = new Map()): Delta {
  if (previous === null) return { renames: [], created: createdTables(next, null), stages: [], hazards: [] };
  const carried = carryNames(previous, next);
  const old = carriedTables(previous, carried);
  const renamed = { ...previous, resources: carried.map(({ now }) => now) };
  const values = { absent: new Map([...defaultFills(next), ...said]), renamed: renamedValues(next) };
  const today = new Map(tablesOf(next).map((table) => [table.name, table]));
  const { forward, hazards } = changesOf(old.now, today, values);
  const before: Before = {
    tables: new Map(old.now.map((table) => [table.name, table])),
    today,
    defaults: defaultFills(renamed),
    renamedValues: values.renamed,
  };
  return {
    renames: renamesOf(old),
    created: createdTables(next, renamed),
    stages: stagesOf(forward, before),
    hazards,
  };
}

/** Nothing lies between them. */
export function isEmptyDelta({ renames, created, stages }: Delta): boolean {
  return [renames, created.tables, stages].every((list) => list.length === 0);
}

function renamedValues({ resources }: Blueprint): Values["renamed"] {
  const ofField = (
    table: string,
    { column, renamedValues: mapped }: Field,
  ): [string, ColumnFill["mapped"]] => [columnKey(table, column), mapped];
  return new Map(resources.flatMap(({ table, fields }) => fields.map((field) => ofField(table, field))));
}

/** All steps by when they are taken. */
interface Forward {
  readonly expand: readonly Step[];
  readonly settle: readonly Step[];
  readonly contract: readonly Step[];
}

interface PairDelta {
  readonly table: string;
  readonly columns: ColumnDelta;
  readonly rules: RuleDelta;
}

function changesOf(
  old: readonly Table[],
  today: ReadonlyMap<string, Table>,
  values: Values,
): { readonly forward: Forward; readonly hazards: readonly Hazard[] } {
  const deltas = old.flatMap((before): PairDelta[] => {
    const after = today.get(before.name);
    if (after === undefined) return [];
    const columns = columnDelta({ before, after }, values);
    return [{ table: before.name, columns, rules: ruleDelta({ before, after }, columns) }];
  });
  const dropped = droppedTables(old.filter(({ name }) => !today.has(name)));
  return {
    forward: inOrder(deltas, dropped.steps),
    hazards: [...deltas.flatMap(({ columns }) => columns.hazards), ...dropped.hazards],
  };
}

function inOrder(deltas: readonly PairDelta[], droppedTables: readonly Step[]): Forward {
  const all = (pick: (delta: PairDelta) => readonly Step[]): readonly Step[] => deltas.flatMap(pick);
  return {
    expand: [
      ...all(({ rules }) => rules.dropRules),
      ...all(({ rules }) => rules.dropIndexes),
      ...all(({ columns }) => columns.expand),
      ...all(({ columns }) => columns.guards),
      ...all(({ rules }) => rules.addRules),
    ],
    settle: [
      ...all(({ columns }) => columns.contract.filter(isRowsGone)),
      ...all(filledRows),
      ...all(({ columns }) => columns.validate),
      ...all(({ rules }) => rules.validate),
      ...all(({ rules }) => rules.createIndexes),
    ],
    contract: [
      ...all(({ rules }) => rules.contract),
      ...all(({ columns }) => columns.contract),
      ...all(({ rules }) => rules.dropLate),
      ...all(({ columns }) => columns.drops),
      ...droppedTables,
    ],
  };
}

/** Before new rules meet the rows, and once more when nobody can delete any softly. */
function isRowsGone({ kind }: Step): boolean {
  return kind === "deleteGone";
}

/** One UPDATE for a table. */
function filledRows({ table, columns: { fills } }: PairDelta): Step[] {
  const byColumn = new Map<string, ColumnFill>();
  for (const fill of fills) {
    const known = byColumn.get(fill.column.name);
    const mapped = [...(known?.mapped ?? []), ...fill.mapped];
    byColumn.set(fill.column.name, { ...fill, mapped, absent: fill.absent ?? known?.absent ?? null });
  }
  return byColumn.size === 0 ? [] : [{ kind: "fillRows", table, columns: [...byColumn.values()] }];
}

/** What needs no time to settle is one migration. */
function stagesOf({ expand, settle, contract }: Forward, before: Before): readonly Stage[] {
  const stage = (kind: Stage["kind"], up: readonly Step[]): Stage[] =>
    up.length === 0 ? [] : [{ kind, up, down: wayBack(up, before) }];
  if (settle.length === 0) return stage("change", [...expand, ...contract]);
  return [...stage("expand", expand), ...stage("settle", settle), ...stage("contract", contract)];
}

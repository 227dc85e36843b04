import { castOf, type Cast } from "./cast.js";
import { columnKey, type Fills } from "./fills.js";
import type { Hazard } from "./hazard.js";
import { guardName, typeWord } from "./migration-words.js";
import type { ColumnFill, Fill, Step } from "./step.js";
import type { Table, TableColumn } from "./table.js";

/** A table of before, under the names of today, and that of today. */
export interface TablePair {
  readonly before: Table;
  readonly after: Table;
}

/** What rows that are there get. */
export interface Values {
  /** For a missing value: the default of the spec, or what the command line says. */
  readonly absent: Fills;
  /** Values that have got another name. */
  readonly renamed: ReadonlyMap<string, ColumnFill["mapped"]>;
}

/** What becomes of the columns of one table. Constraints and indexes are somebody else's. */
export interface ColumnDelta {
  /** Columns that are dropped and made again, because no cast leads from the old type to the new one. */
  readonly replaced: ReadonlySet<string>;
  readonly expand: readonly Step[];
  /** In front of `setNotNull`. */
  readonly guards: readonly Step[];
  readonly fills: readonly ColumnFill[];
  readonly validate: readonly Step[];
  readonly contract: readonly Step[];
  readonly drops: readonly Step[];
  readonly hazards: readonly Hazard[];
}

const NOTHING: ColumnDelta = {
  replaced: new Set(),
  expand: [],
  guards: [],
  fills: [],
  validate: [],
  contract: [],
  drops: [],
  hazards: [],
};

export function columnDelta(pair: TablePair, values: Values): ColumnDelta {
  const old = new Map(pair.before.columns.map((column) => [column.name, column]));
  const today = new Set(pair.after.columns.map(({ name }) => name));
  const gone = pair.before.columns.filter(({ name }) => !today.has(name));
  return joined([
    ...pair.after.columns.map((column) => {
      const before = old.get(column.name);
      return before === undefined
        ? addedColumn(pair.after.name, column, values)
        : changedColumn(pair, { before, after: column }, values);
    }),
    ...gone.map((column) => droppedColumn(pair.before.name, column)),
  ]);
}

function joined(parts: readonly ColumnDelta[]): ColumnDelta {
  return {
    replaced: new Set(parts.flatMap(({ replaced }) => [...replaced])),
    expand: parts.flatMap(({ expand }) => expand),
    guards: parts.flatMap(({ guards }) => guards),
    fills: parts.flatMap(({ fills }) => fills),
    validate: parts.flatMap(({ validate }) => validate),
    contract: parts.flatMap(({ contract }) => contract),
    drops: parts.flatMap(({ drops }) => drops),
    hazards: parts.flatMap(({ hazards }) => hazards),
  };
}

function addedColumn(table: string, column: TableColumn, values: Values): ColumnDelta {
  const fill = values.absent.get(columnKey(table, column.name)) ?? null;
  const hazards =
    fill === null && !column.isNullable ? [needsValue(table, column, "is new and required")] : [];
  return { ...NOTHING, expand: [{ kind: "addColumn", table, column, fill }], hazards };
}

function droppedColumn(table: string, column: TableColumn): ColumnDelta {
  const isGone = column.name === "deleted_at";
  const what = isGone
    ? `removes ${table}.deleted_at, and for good the rows that were deleted softly`
    : `drops the column ${table}.${column.name}`;
  return {
    ...NOTHING,
    contract: isGone ? [{ kind: "deleteGone", table }] : [],
    drops: [{ kind: "dropColumn", table, column }],
    hazards: [{ kind: "loss", table, column: column.name, what }],
  };
}

interface ColumnPair {
  readonly before: TableColumn;
  readonly after: TableColumn;
}

function changedColumn(pair: TablePair, columns: ColumnPair, values: Values): ColumnDelta {
  const table = pair.after.name;
  const cast = castOfColumn(pair, columns);
  if (cast === "none") return replacedColumn(table, columns, values);
  return joined([
    retyped(pair, columns, cast),
    nullness(table, columns, values),
    mapped(pair, columns, values),
  ]);
}

/** A reference to another table is another thing, though its column's type is the same. */
function castOfColumn(pair: TablePair, { before, after }: ColumnPair): Cast {
  const [from, to] = [pair.before, pair.after].map(
    ({ foreignKeys }) => foreignKeys.find(({ column }) => column === after.name)?.to,
  );
  if (from !== undefined && to !== undefined && from !== to) return "none";
  return castOf(before.type, after.type);
}

/** An id cannot become another: what refers to it, in whatever system, would lead nowhere. */
function replacedColumn(table: string, { before, after }: ColumnPair, values: Values): ColumnDelta {
  const { name } = after;
  const change = `${typeWord(before.type)} to ${typeWord(after.type)}`;
  if (name === "id") {
    const what = `the ids of ${table} would change from ${change}`;
    return { ...NOTHING, hazards: [{ kind: "impossible", table, column: name, what }] };
  }
  const added = addedColumn(table, after, values);
  const what = `${table}.${name} changes from ${change}, which no value survives`;
  return {
    ...added,
    replaced: new Set([name]),
    expand: [{ kind: "dropColumn", table, column: before }, ...added.expand],
    hazards: [{ kind: "loss", table, column: name, what }, ...added.hazards, ...ownerHazard(table, name)],
  };
}

/** Of what owns rows, only an account has another type than a word of a token. */
function ownerHazard(table: string, column: string): readonly Hazard[] {
  if (column !== "user_id") return [];
  const what = `${table}.user_id is the id of an account from now on, and there are no accounts yet`;
  const help = `the first migration makes their table, and the last one stops until the account is there that the rows get: docs/migrations.md, "Accounts for rows that have owners"`;
  return [{ kind: "stops", table, column, what, help }];
}

function retyped(pair: TablePair, { before, after }: ColumnPair, cast: Cast): ColumnDelta {
  if (cast === "same") return NOTHING;
  const table = pair.after.name;
  // All values are in its list by then, and none of these is longer.
  const hasCheck = pair.after.checks.some(({ column }) => column === after.name);
  const step: Step = { kind: "retypeColumn", table, from: before, to: after, otherwise: null };
  const change = `${table}.${after.name} from ${typeWord(before.type)} to ${typeWord(after.type)}`;
  const column = after.name;
  switch (cast) {
    case "cut": {
      const what = `cuts ${change}`;
      const kind = hasCheck ? "lock" : "loss";
      return { ...NOTHING, contract: [step], hazards: [{ kind, table, column, what }] };
    }
    case "round": {
      const what = `turns ${change}, where values are rounded`;
      return { ...NOTHING, expand: [step], hazards: [{ kind: "loss", table, column, what }] };
    }
    case "rewrite": {
      const what = `turns ${change}, for which the whole table is written anew`;
      return { ...NOTHING, expand: [step], hazards: [{ kind: "lock", table, column, what }] };
    }
    default:
      return { ...NOTHING, expand: [step] };
  }
}

function nullness(table: string, { before, after }: ColumnPair, { absent }: Values): ColumnDelta {
  if (before.isNullable === after.isNullable) return NOTHING;
  if (after.isNullable) return { ...NOTHING, expand: [{ kind: "dropNotNull", table, column: after }] };
  const fill = absent.get(columnKey(table, after.name)) ?? null;
  const name = guardName(table, after.name);
  return {
    ...NOTHING,
    guards: [{ kind: "addNotNullGuard", table, column: after, name }],
    fills: fill === null ? [] : [fillOf(after, { absent: fill })],
    validate: [{ kind: "validate", table, name }],
    contract: [
      { kind: "setNotNull", table, column: after },
      { kind: "dropNotNullGuard", table, column: after, name },
    ],
    hazards: fill === null ? [needsValue(table, after, "becomes required")] : [],
  };
}

/** Values of an enum under other names; of those that are gone without one, no row may have any. */
function mapped({ before, after }: TablePair, columns: ColumnPair, { renamed }: Values): ColumnDelta {
  const { name } = columns.after;
  const rules = [before, after].map(({ checks }) => checks.find(({ column }) => column === name));
  const [old, now] = rules;
  if (now === undefined) return NOTHING;
  const pairs = (renamed.get(columnKey(after.name, name)) ?? []).filter(
    ({ from }) => old?.values.includes(from) === true && !now.values.includes(from),
  );
  const gone = (old?.values ?? []).filter(
    (value) => !now.values.includes(value) && !pairs.some(({ from }) => from === value),
  );
  return {
    ...NOTHING,
    fills: pairs.length === 0 ? [] : [fillOf(columns.after, { mapped: pairs })],
    hazards: gone.length === 0 && old !== undefined ? [] : [foreignValues(after.name, name, gone)],
  };
}

function foreignValues(table: string, column: string, gone: readonly string[]): Hazard {
  const values = gone.length === 0 ? "a value that is not in its list" : gone.join(", ");
  return {
    kind: "stops",
    table,
    column,
    what: `rows whose ${column} is ${values} stop it`,
    help: `say in the spec what a value is called now, as in renamedValues: { ${gone[0] ?? "old"}: new }, or change those rows before`,
    helpElsewhere: "change those rows before, or have the migration do it",
  };
}

function fillOf(column: TableColumn, part: { absent?: Fill; mapped?: ColumnFill["mapped"] }): ColumnFill {
  return { column, mapped: part.mapped ?? [], absent: part.absent ?? null, allowed: null };
}

function needsValue(table: string, { name }: TableColumn, why: string): Hazard {
  return {
    kind: "stops",
    table,
    column: name,
    what: `${table}.${name} ${why}, and rows that are there have no value for it`,
    help: `give the field a default, or say what those rows get: --fill ${table}.${name}=VALUE`,
    helpElsewhere: "give the field a default, or have the migration give those rows a value",
  };
}

import type { Hazard } from "./hazard.js";
import type { Step } from "./step.js";
import type { Table } from "./table.js";

/**
 * The steps that drop these tables, each after those that refer to it. Where they refer to each other in a circle, a foreign key
 * is dropped before.
 */
export function droppedTables(gone: readonly Table[]): {
  readonly steps: readonly Step[];
  readonly hazards: readonly Hazard[];
} {
  const left = new Map(gone.map((table) => [table.name, table]));
  const keys: Step[] = [];
  const drops: Step[] = [];
  for (const table of inOrder(left)) {
    const { name: of } = table;
    left.delete(of);
    for (const other of left.values())
      for (const key of other.foreignKeys)
        if (key.to === of) keys.push({ kind: "dropForeignKey", table: other.name, key });
    const dropped = { ...table, foreignKeys: table.foreignKeys.filter((key) => !isAmong(keys, table, key)) };
    drops.push({ kind: "dropTable", table: of, dropped });
  }
  const hazards = gone.map(({ name }): Hazard => {
    return { kind: "loss", table: name, column: null, what: `drops the table ${name} with all its rows` };
  });
  return { steps: [...keys, ...drops], hazards };
}

/** Whoever nobody left refers to, again and again. */
function* inOrder(left: ReadonlyMap<string, Table>): Generator<Table> {
  while (left.size > 0) {
    const tables = [...left.values()];
    const isReferred = ({ name }: Table): boolean =>
      tables.some((other) => other.name !== name && other.foreignKeys.some(({ to }) => to === name));
    const next = tables.find((table) => !isReferred(table)) ?? tables[0];
    if (next !== undefined) yield next;
  }
}

function isAmong(keys: readonly Step[], { name }: Table, key: Table["foreignKeys"][number]): boolean {
  return keys.some((step) => step.kind === "dropForeignKey" && step.table === name && step.key === key);
}

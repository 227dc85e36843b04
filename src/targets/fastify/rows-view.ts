import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { jsonKey } from "../../contract/json-key.js";
import { needsOf } from "../../contract/operations.js";
import { lockRange, ownerColumn, rowRange, type RowRange } from "../../contract/row-range.js";
import { Code, code, imported } from "../../render/code.js";
import { tsProperty } from "../../render/ts-literal.js";
import { ownerTypes } from "./id-types.js";
import { resourceSymbols } from "./symbols.js";

/** How one function says whose rows it is about, where it is about an owner's. */
export interface RowsView {
  readonly own: boolean;
  readonly all: boolean;
  readonly either: boolean;
  /** `ownerId: string, ` in front of the other parameters; empty where it is about all rows. */
  readonly parameter: Code;
  /** The same on a line of its own; null where it is empty. */
  readonly line: Code | null;
  /** `ownerId, ` in a call that passes it on. */
  readonly argument: Code;
  /** `eq(tasks.user_id, ownerId)`; null where a query is about all rows. */
  readonly condition: Code | null;
}

const NOTHING = code``;
export const ALL_ROWS = imported("../core/rows.js", "ALL_ROWS");
const ALL_ROWS_TYPE = new Code("AllRows", ["../core/rows.js:type AllRows"]);

function rowsView(blueprint: Blueprint, resource: Resource, range: RowRange): RowsView {
  const kind = { own: range === "own", all: range === "all", either: range === "either" };
  if (kind.all) return { ...kind, parameter: NOTHING, line: null, argument: NOTHING, condition: null };
  const { type } = ownerTypes(blueprint);
  const owner = kind.either ? code`ownerId: ${type} | ${ALL_ROWS_TYPE},` : code`ownerId: ${type},`;
  return {
    ...kind,
    parameter: code`${owner} `,
    line: owner,
    argument: code`ownerId, `,
    condition: kind.either
      ? code`rowsOf(ownerId)`
      : code`${drizzle("eq")}(${ownerOf(blueprint, resource)}, ownerId)`,
  };
}

/** `tasks.user_id`: the column that a row's owner is in. */
export function ownerOf({ api }: Blueprint, resource: Resource): Code {
  const property = tsProperty(jsonKey(api, ownerColumn(resource) ?? "id"));
  return code`${resourceSymbols(resource).table}${property}`;
}

export function drizzle(name: string): Code {
  return imported("drizzle-orm", name);
}

export type ResourceRows = Readonly<Record<Operation | "lock" | "change", RowsView>>;

/** The rows of each operation, of the lock that comes before a change, and of the change itself. What creates a row is told its owner. */
export function rowsOfResource(blueprint: Blueprint, resource: Resource): ResourceRows {
  const view = (operation: Operation): RowsView =>
    rowsView(blueprint, resource, rowRange(resource, operation));
  const owner = rowsView(blueprint, resource, resource.isOwned ? "own" : "all");
  return {
    list: view("list"),
    get: view("get"),
    create: owner,
    replace: view("replace"),
    update: view("update"),
    delete: view("delete"),
    lock: rowsView(blueprint, resource, lockRange(resource)),
    change: owner,
  };
}

/** What an operation tells the lock: some lock one owner's rows or any, others are about all rows anyway. */
export function lockArgument(rows: RowsView, lock: RowsView): Code {
  return rows.all && lock.either ? code`${ALL_ROWS}, ` : lock.argument;
}

/** Some query for one row is chosen by whether it is about one owner's rows or all. */
export function hasEither(resource: Resource, rows: ResourceRows): boolean {
  const has = needsOf(resource);
  return (has.get && rows.get.either) || (has.lock && rows.lock.either);
}

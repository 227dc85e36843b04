import type { Blueprint, Operation, Resource } from "../../blueprint/blueprint.js";
import { code, imported, type Code } from "../../render/code.js";
import type { Needs } from "../../contract/operations.js";
import { lockRange, rowRange, type RowRange } from "../../contract/row-range.js";
import { ownerIdType } from "./symbols.js";

/** How one function says whose rows it is about, where it is about an owner's. */
export interface RowsView {
  readonly own: boolean;
  readonly all: boolean;
  readonly either: boolean;
  /** `owner_id: str, ` in front of the other parameters; empty where it is about all rows. */
  readonly parameter: Code;
  /** The same on a line of its own; null where it is empty. */
  readonly line: Code | null;
  /** `owner_id, ` in a call that passes it on. */
  readonly argument: Code;
  /** `"_owner_id": owner_id` among the values of a statement. */
  readonly values: readonly Code[];
}

const NOTHING = code``;
const ALL_ROWS = imported("app.core.rows", "ALL_ROWS");
const ALL_ROWS_TYPE = imported("app.core.rows", "AllRows");

function rowsView(blueprint: Blueprint, range: RowRange): RowsView {
  const kind = { own: range === "own", all: range === "all", either: range === "either" };
  if (kind.all) return { ...kind, parameter: NOTHING, line: null, argument: NOTHING, values: [] };
  const owner = ownerIdType(blueprint);
  const type = kind.either ? code`${owner} | ${ALL_ROWS_TYPE}` : owner;
  return {
    ...kind,
    parameter: code`owner_id: ${type}, `,
    line: code`owner_id: ${type},`,
    argument: code`owner_id, `,
    values: [code`"_owner_id": owner_id`],
  };
}

/** The rows of each operation, and of the lock that comes before a change. What creates a row is told its owner. */
export function rowsOfResource(
  blueprint: Blueprint,
  resource: Resource,
): Readonly<Record<Operation | "lock", RowsView>> {
  const view = (operation: Operation): RowsView => rowsView(blueprint, rowRange(resource, operation));
  return {
    list: view("list"),
    get: view("get"),
    create: rowsView(blueprint, resource.isOwned ? "own" : "all"),
    replace: view("replace"),
    update: view("update"),
    delete: view("delete"),
    lock: rowsView(blueprint, lockRange(resource)),
  };
}

/** What an operation tells the lock: some lock one owner's rows or any, others are about all rows anyway. */
export function lockArgument(rows: RowsView, lock: RowsView): Code {
  return rows.all && lock.either ? code`${ALL_ROWS}, ` : lock.argument;
}

/** Some query is chosen by whether it is about one owner's rows or all. */
export function hasEither(has: Needs, rows: ReturnType<typeof rowsOfResource>): boolean {
  return (has.list && rows.list.either) || (has.get && rows.get.either) || (has.lock && rows.lock.either);
}

/** What the signatures of the operations name; an operation that is not there names nothing. */
export function parameterTypes({ operations }: Resource, rows: ReturnType<typeof rowsOfResource>): Code[] {
  const writes = operations.filter((name) => name !== "list" && name !== "get" && name !== "create");
  return [
    ...operations.map((name) => rows[name].parameter),
    ...writes.flatMap((name) => [rows.lock.parameter, lockArgument(rows[name], rows.lock)]),
  ];
}

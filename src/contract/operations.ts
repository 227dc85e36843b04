import type { Operation, Resource } from "../blueprint/blueprint.js";

/** Which parts of a resource's files its operations need. */
export interface Needs {
  readonly list: boolean;
  readonly get: boolean;
  readonly create: boolean;
  readonly replace: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  /** Some operation is about one item that is there already. */
  readonly one: boolean;
  /** Some operation changes or deletes an item. */
  readonly lock: boolean;
  /** Replace or update. */
  readonly change: boolean;
  /** Some operation writes. */
  readonly write: boolean;
  /** Some operation reads without writing. */
  readonly read: boolean;
  /** Some operation sends one item. */
  readonly item: boolean;
}

export function needsOf({ operations }: Resource): Needs {
  const has = (...names: readonly Operation[]): boolean => names.some((name) => operations.includes(name));
  return {
    list: has("list"),
    get: has("get"),
    create: has("create"),
    replace: has("replace"),
    update: has("update"),
    delete: has("delete"),
    one: has("get", "replace", "update", "delete"),
    lock: has("replace", "update", "delete"),
    change: has("replace", "update"),
    write: has("create", "replace", "update", "delete"),
    read: has("list", "get"),
    item: has("get", "create", "replace", "update"),
  };
}

import type { Operation } from "../blueprint/blueprint.js";

/** The method of HTTP that each operation answers to. */
export const METHODS = {
  list: "GET",
  get: "GET",
  create: "POST",
  replace: "PUT",
  update: "PATCH",
  delete: "DELETE",
} as const satisfies Record<Operation, string>;

/** Whether an operation goes to the address of one item, and not to that of all. */
export function isAboutItem(operation: Operation): boolean {
  return operation !== "list" && operation !== "create";
}

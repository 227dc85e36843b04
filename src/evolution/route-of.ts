import type { Api, Operation, Resource } from "../blueprint/blueprint.js";

const METHODS = {
  list: "GET",
  get: "GET",
  create: "POST",
  replace: "PUT",
  update: "PATCH",
  delete: "DELETE",
} as const satisfies Record<Operation, string>;

/** Method and address of an operation: "PATCH /api/v1/tasks/{id}". */
export function routeOf({ prefix }: Api, { path }: Resource, operation: Operation): string {
  const item = operation === "list" || operation === "create" ? "" : "/{id}";
  return `${METHODS[operation]} ${prefix}${path}${item}`;
}

import type { Api, Operation, Resource } from "../blueprint/blueprint.js";
import { isAboutItem, METHODS } from "../contract/methods.js";

/** Method and address of an operation: "PATCH /api/v1/tasks/{id}". */
export function routeOf({ prefix }: Api, { path }: Resource, operation: Operation): string {
  const item = isAboutItem(operation) ? "/{id}" : "";
  return `${METHODS[operation]} ${prefix}${path}${item}`;
}

import type { Operation } from "./blueprint.js";
import type { Place } from "./place.js";
import { resolveList } from "./resolve-list.js";

const OPERATIONS: readonly Operation[] = ["list", "get", "create", "replace", "update", "delete"];

/** The operations in their fixed order; all of them when the spec does not say. */
export function resolveOperations(names: readonly string[] | undefined, place: Place): readonly Operation[] {
  if (names === undefined) return OPERATIONS;
  if (names.length === 0) {
    place.report("BG2022", {
      list: "operations",
      reason: "nobody could reach the resource",
      help: "leave the key out to have all operations, or the resource",
    });
  }
  const chosen = resolveList(
    names,
    { list: "operations", keyOf: (name) => name, known: OPERATIONS, find: findOperation },
    place,
  );
  return OPERATIONS.filter((operation) => chosen.includes(operation));
}

function findOperation(
  name: string,
): { readonly kind: "found"; readonly value: Operation } | { readonly kind: "unknown" } {
  const value = OPERATIONS.find((operation) => operation === name);
  return value === undefined ? { kind: "unknown" } : { kind: "found", value };
}

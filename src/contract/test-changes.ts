import type { Operation, Resource } from "../blueprint/blueprint.js";
import { isAccountPassword } from "./accounts.js";
import { isIsolated } from "./test-access.js";
import { writableFields, type Body } from "./test-bodies.js";

/** A request about one item: its method, and of which field of the first body it sends the value. */
export interface ItemCall {
  readonly method: string;
  readonly body: "none" | "whole" | "nothing" | { readonly key: string };
}

/** Keys of a body that an item's owner may change later. */
export function changeableKeys(resource: Resource, body: Body | undefined): readonly string[] {
  return writableFields(resource)
    .filter((field) => !field.isImmutable && !isAccountPassword(resource, field))
    .filter((field) => body?.has(field.json) === true)
    .map((field) => field.json);
}

/** Keys that never change and differ in the first two bodies. */
export function immutableKeys(resource: Resource, [first, second]: readonly Body[]): readonly string[] {
  const fields = writableFields(resource).filter((field) => field.isImmutable && !field.isWriteOnly);
  return fields
    .map((field) => field.json)
    .filter((key) => {
      return (
        second !== undefined &&
        first?.has(key) === true &&
        JSON.stringify(first.get(key)) !== JSON.stringify(second.get(key))
      );
    });
}

/**
 * Keys of a body that no later one may have: they never change, and nobody is shown whether a value is the one that is
 * there.
 */
export function secretKeys(resource: Resource, body: Body | undefined): readonly string[] {
  return writableFields(resource)
    .filter((field) => field.isImmutable && field.isWriteOnly && body?.has(field.json) === true)
    .map((field) => field.json);
}

/** The calls for which another user's row is not there. */
export function isolatedCalls(resource: Resource, [changed]: readonly string[]): readonly ItemCall[] {
  const has = (operation: Operation): boolean => isIsolated(resource, operation);
  return [
    ...(has("get") ? [{ method: "GET", body: "none" } as const] : []),
    ...(has("replace") ? [{ method: "PUT", body: "whole" } as const] : []),
    ...(has("update") ? [{ method: "PATCH", body: "nothing" } as const] : []),
    ...(has("update") && changed !== undefined ? [{ method: "PATCH", body: { key: changed } }] : []),
    ...(has("delete") ? [{ method: "DELETE", body: "none" } as const] : []),
  ];
}

/** Fields that keep the value an item was created with. */

import { isDeepStrictEqual } from "node:util";
import { type FieldError, notValid } from "./errors.js";

type Values = Readonly<Record<string, unknown>>;

/** Refuses a change of a field that never changes. Sending the value that it has is no change. */
export function checkImmutable(current: Values, changes: Values, names: readonly string[]): void {
  const errors = names
    // Only what was sent: every object inherits a `constructor`, and a field may be called like that.
    .filter((name) => Object.hasOwn(changes, name) && changes[name] !== undefined)
    .filter((name) => !isDeepStrictEqual(changes[name], current[name] ?? null))
    .map((field): FieldError => ({
      field,
      code: "immutable",
      message: "This field cannot be changed",
    }));
  if (errors.length > 0) throw notValid(errors);
}

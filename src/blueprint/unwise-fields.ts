import type { Field, Resource } from "./blueprint.js";
import type { Place } from "./place.js";

const PASSWORD = /^(.+_)?(password|passwd|passphrase)$/;
const MONEY = /^(.+_)?(price|salary|balance|subtotal)$/;

/** Warns of fields whose name says that their type is the wrong one; `place` is that of the fields. */
export function warnOfFields({ fields }: Resource, place: Place): void {
  for (const field of fields) {
    const { given } = field.name;
    if (isReadablePassword(field)) place.at(given).report("BG2083", { name: given });
    if (field.type.kind === "float" && MONEY.test(field.name.snake))
      place.at(given).report("BG2084", { name: given });
  }
}

function isReadablePassword({ name, type }: Field): boolean {
  return (type.kind === "string" || type.kind === "text") && PASSWORD.test(name.snake);
}

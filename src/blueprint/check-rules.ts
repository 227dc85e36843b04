import type { Field, Resource } from "./blueprint.js";
import { checkName } from "./rule-name.js";

/** A rule that the database keeps on top of the API's: an enum column holds one of its values. */
export interface CheckRule {
  readonly field: Field;
  readonly values: readonly string[];
  readonly name: string;
}

export function checkRules({ table, fields }: Resource): readonly CheckRule[] {
  return fields.flatMap((field) => {
    if (field.type.kind !== "enum") return [];
    return [{ field, values: field.type.values, name: checkName(table, field.column) }];
  });
}

import type { Field, Resource } from "../../blueprint/blueprint.js";
import type { Code } from "../../render/code.js";
import { code } from "../../render/code.js";
import { oncePer } from "../../contract/once-per.js";
import { attributeOf, enumAlias } from "./symbols.js";
import { spell, type Spelling } from "./types.js";

/** A field with everything that the views of its resource's files need. */
export interface FieldView extends Spelling {
  readonly field: Field;
  readonly attribute: string;
  readonly column: Code;
  readonly json: string;
  /** Client and code call it by different names. */
  readonly isAliased: boolean;
}

export const fieldViews = oncePer((resource: Resource): readonly FieldView[] =>
  resource.fields.map((field) => fieldView(resource, field)),
);

function fieldView(resource: Resource, field: Field): FieldView {
  const attribute = attributeOf(field);
  return {
    ...spell(field.type, enumAlias(resource, field)),
    field,
    attribute,
    json: field.json,
    isAliased: attribute !== field.json,
  };
}

/** The values of an enum field, or of an enum's list; null for every other type. */
export function enumValues({ type }: Field): readonly string[] | null {
  if (type.kind === "enum") return type.values;
  return type.kind === "array" && type.items.kind === "enum" ? type.items.values : null;
}

/** `type`, or `type | None` where the value may be null. */
export function nullable(type: Code, isNullable: boolean): Code {
  return isNullable ? code`${type} | None` : type;
}

/** Whether clients ever see the field. */
export function isSent({ field }: FieldView): boolean {
  return !field.isWriteOnly && field.type.kind !== "password";
}

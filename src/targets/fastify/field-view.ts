import type { Field, Resource } from "../../blueprint/blueprint.js";
import { isSchemaName } from "../../contract/schema-names.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { tsLiteral, tsString } from "../../render/ts-literal.js";
import { resourceSymbols } from "./symbols.js";
import { valueType, type ValueType } from "./value-types.js";

/** A field with everything that the views of its resource's files need. */
export interface FieldView extends ValueType {
  readonly field: Field;
  /** Key in JSON, property of rows. */
  readonly json: string;
  /** The schema of its values where it is an enum, or a list of one. */
  readonly enumName: Code;
}

export function fieldViews(resource: Resource): readonly FieldView[] {
  return resource.fields.map((field) => {
    const name = code`${resourceSymbols(resource).schema}${field.name.pascal}`;
    const enumName = isSchemaName(field) ? code`${name}Value` : name;
    const type = valueType(field.type, enumName);
    // Cursors are read in another file.
    const key = field.type.kind === "enum" ? imported("./schema.js", enumName.text) : type.key;
    return { ...type, key, field, json: field.json, enumName };
  });
}

/** The values of an enum field, or of an enum's list; null for every other type. */
export function enumValues({ type }: Field): readonly string[] | null {
  if (type.kind === "enum") return type.values;
  return type.kind === "array" && type.items.kind === "enum" ? type.items.values : null;
}

/** Whether clients ever see the field. */
export function isSent({ field }: FieldView): boolean {
  return !field.isWriteOnly && field.type.kind !== "password";
}

/** `type`, or `type.nullable()` where the value may be null. */
export function nullable(type: Code, isNullable: boolean): Code {
  return isNullable ? code`${type}.nullable()` : type;
}

/** `.meta({ … })`: what documents a field; empty where nothing does. */
export function documentation(of: Pick<Field, "description"> & Partial<Pick<Field, "example">>): Code {
  const { description, example } = of;
  const parts = [
    ...(description === null ? [] : [code`description: ${tsString(description)}`]),
    ...(example === undefined ? [] : [code`examples: [${tsLiteral(example)}]`]),
  ];
  return parts.length === 0 ? code`` : code`.meta({ ${joinCode(parts, ", ")} })`;
}

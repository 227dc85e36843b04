import type { Api, Column, ColumnRef, Field, NameForms, SystemColumnName } from "./blueprint.js";
import { nameForms } from "./naming.js";

/** A name as a column (always snake_case) and as a JSON key (in the API's casing). */
export function columnOf(name: NameForms, casing: Api["casing"]): Column {
  return { column: name.snake, json: casing === "camel" ? name.camel : name.snake };
}

export function fieldRef(field: Field): ColumnRef {
  return { kind: "field", field, column: field.column, json: field.json, isNullable: field.isOptional };
}

export function systemRef(name: SystemColumnName, casing: Api["casing"]): ColumnRef {
  return { kind: "system", name, ...columnOf(nameForms(name), casing), isNullable: false };
}

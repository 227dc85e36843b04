import { createHash } from "node:crypto";
import type { Field, Resource } from "../../blueprint/blueprint.js";
import { code, imported, joinCode, type Code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";

const MAX_IDENTIFIER = 63;

/** The rules that the database keeps on top of the schemas: an enum column holds one of its values. */
export function checkRules(
  resource: Resource,
): readonly { readonly field: Field; readonly values: Code; readonly name: string }[] {
  return resource.fields.flatMap((field) => {
    if (field.type.kind !== "enum") return [];
    const values = code`[${joinCode(field.type.values.map(pythonString), ", ")}]`;
    return [{ field, values, name: checkName(resource.table, field.column) }];
  });
}

/** The table's naming convention puts `ck_<table>_` in front of a plain name; a shortened one is whole already. */
export function checkNameInModel(resource: Resource, name: string): Code {
  const prefix = `ck_${resource.table}_`;
  const isPlain = name.startsWith(prefix) && name.length < MAX_IDENTIFIER;
  return isPlain
    ? pythonString(name.slice(prefix.length))
    : code`${imported("sqlalchemy.schema", "conv")}(${pythonString(name)})`;
}

function checkName(table: string, column: string): string {
  const plain = `ck_${table}_${column}`;
  if (plain.length < MAX_IDENTIFIER) return plain;
  const hash = createHash("sha256").update(plain).digest("hex").slice(0, 8);
  return `${plain.slice(0, MAX_IDENTIFIER - 9)}_${hash}`;
}

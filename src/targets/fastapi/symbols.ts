import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import { internalSymbol } from "../../blueprint/internal-symbol.js";
import { Code, code } from "../../render/code.js";
import { pythonString } from "../../render/python-literal.js";
import { hasAccounts } from "../../contract/accounts.js";
import { isSchemaName } from "../../contract/schema-names.js";
import {
  RESERVED_ATTRIBUTES,
  RESERVED_CLASSES,
  RESERVED_MODULES,
  RESERVED_VARIABLES,
} from "./reserved-symbols.js";

/** The names of one resource inside the generated Python. */
export interface ResourceSymbols {
  /** The package below `app/`: "tasks". */
  readonly module: string;
  /** The class of the table: "Task". */
  readonly class: string;
  /** What the names of its schemas begin with: "Task", of "TaskCreate". They are public, so nothing changes them. */
  readonly schema: string;
  /** "task_table". */
  readonly table: string;
  /** The variable of one item: "task". */
  readonly item: string;
  /** The variable of its id: "task_id". */
  readonly itemId: string;
  /** The end of function names for one and for many: "task", "tasks". */
  readonly singular: string;
  readonly plural: string;
}

export function resourceSymbols({ name }: Resource): ResourceSymbols {
  return {
    module: internalSymbol(name.plural.snake, RESERVED_MODULES),
    class: RESERVED_CLASSES.has(name.singular.pascal) ? `${name.singular.pascal}Row` : name.singular.pascal,
    schema: name.singular.pascal,
    table: `${name.singular.snake}_table`,
    item: internalSymbol(name.singular.snake, RESERVED_VARIABLES),
    itemId: internalSymbol(`${name.singular.snake}_id`, RESERVED_VARIABLES),
    singular: name.singular.snake,
    plural: name.plural.snake,
  };
}

/** Pydantic keeps names that begin like this for itself, whatever follows. */
const PYDANTIC_PREFIX = /^model_(?=dump|validate)/;

/** The attribute of a field on every model. */
export function attributeOf(field: Pick<Field, "name">): string {
  return internalSymbol(field.name.snake.replace(PYDANTIC_PREFIX, "the_model_"), RESERVED_ATTRIBUTES);
}

/** The alias that holds the values of an enum field: `TaskPriority`. */
export function enumAlias(resource: Resource, field: Field): Code {
  const symbols = resourceSymbols(resource);
  const name = symbols.schema + field.name.pascal;
  const isTaken = isSchemaName(field) || name === symbols.class || RESERVED_CLASSES.has(name);
  const symbol = isTaken ? `${name}Value` : name;
  return new Code(symbol, [`app.${symbols.module}.models:${symbol}`]);
}

/** Members of SQLAlchemy's collections of columns, which hide a column of that name. */
const COLLECTION_MEMBERS = new Set(
  "add as_readonly clear compare contains_column corresponding_column extend get items keys remove update values".split(
    " ",
  ),
);

/** A column in the queries of its resource: `_t.title`. */
export function tableColumn(attribute: string): Code {
  return COLLECTION_MEMBERS.has(attribute) ? code`_t[${pythonString(attribute)}]` : code`_t.${attribute}`;
}

/** The type of ids: of the attribute, of the path parameter, of a cursor. */
export function idTypes({ database }: Blueprint): {
  readonly value: Code;
  readonly path: Code;
  readonly column: Code;
  /** The type of a column that refers to one. */
  readonly reference: Code;
} {
  if (database.ids === "uuid") {
    return {
      value: new Code("uuid.UUID", ["uuid"]),
      path: new Code("values.Uuid", ["app.core:values"]),
      column: code`${new Code("Uuid", ["sqlalchemy:Uuid"])}, primary_key=True`,
      reference: new Code("Uuid", ["sqlalchemy:Uuid"]),
    };
  }
  return {
    value: new Code("int"),
    path: new Code("values.QueryBigInteger", ["app.core:values"]),
    column: new Code("BigIntId, Identity(), primary_key=True", [
      "app.db.types:BigIntId",
      "sqlalchemy:Identity",
    ]),
    reference: new Code("BigInteger", ["sqlalchemy:BigInteger"]),
  };
}

/** The type of an owner's id, which is that of the caller's: text of the token, or the id of an account. */
export function ownerIdType(blueprint: Blueprint): Code {
  return hasAccounts(blueprint) ? idTypes(blueprint).value : new Code("str");
}

import type { Blueprint, Field, Resource } from "../../blueprint/blueprint.js";
import { internalSymbol } from "../../blueprint/internal-symbol.js";
import { Code, code } from "../../render/code.js";
import { RESERVED_ATTRIBUTES, RESERVED_CLASSES, RESERVED_MODULES, RESERVED_VARIABLES } from "./reserved-symbols.js";

/** The names of one resource inside the generated Python. */
export interface ResourceSymbols {
  /** The package below `app/`: "tasks". */
  readonly module: string;
  /** "Task". */
  readonly class: string;
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
    class: internalSymbol(name.singular.pascal, RESERVED_CLASSES),
    table: `${name.singular.snake}_table`,
    item: internalSymbol(name.singular.snake, RESERVED_VARIABLES),
    itemId: internalSymbol(`${name.singular.snake}_id`, RESERVED_VARIABLES),
    singular: name.singular.snake,
    plural: name.plural.snake,
  };
}

/** The attribute of a field on every model. */
export function attributeOf(field: Field): string {
  return internalSymbol(field.name.snake, RESERVED_ATTRIBUTES);
}

/** The alias that holds the values of an enum field: `TaskPriority`. */
export function enumAlias(resource: Resource, field: Field): Code {
  const symbols = resourceSymbols(resource);
  const own = ["", "Create", "Replace", "Update", "Read", "Query", "Item", "Page"].map((end) => symbols.class + end);
  const name = `${resource.name.singular.pascal}${field.name.pascal}`;
  const symbol = internalSymbol(name, new Set([...RESERVED_CLASSES, ...own]));
  return new Code(symbol, [`app.${symbols.module}.models:${symbol}`]);
}

/** The type of ids: of the attribute, of the path parameter, of a cursor. */
export function idTypes({ database }: Blueprint): { readonly value: Code; readonly path: Code; readonly column: Code } {
  if (database.ids === "uuid") {
    return {
      value: new Code("uuid.UUID", ["uuid"]),
      path: new Code("values.Uuid", ["app.core:values"]),
      column: code`${new Code("Uuid", ["sqlalchemy:Uuid"])}, primary_key=True`,
    };
  }
  return {
    value: new Code("int"),
    path: new Code("values.QueryBigInteger", ["app.core:values"]),
    column: new Code("BigIntId, Identity(), primary_key=True", ["app.db.types:BigIntId", "sqlalchemy:Identity"]),
  };
}

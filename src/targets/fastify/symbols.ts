import type { ManyRelation, Resource } from "../../blueprint/blueprint.js";
import { internalSymbol } from "../../blueprint/internal-symbol.js";
import { nameForms } from "../../blueprint/naming.js";
import { RESERVED_FOLDERS, RESERVED_VARIABLES } from "./reserved-symbols.js";

/** The names of one resource inside the generated TypeScript. */
export interface ResourceSymbols {
  /** The folder below `src/`: "order-items". */
  readonly folder: string;
  /** What the names of its schemas and functions end or begin with, but never are: "OrderItem", "OrderItems". */
  readonly schema: string;
  readonly schemas: string;
  /** The constant of its table: "orderItems". */
  readonly table: string;
  /** The variable of one item: "orderItem". */
  readonly item: string;
  /** The variable of its id: "orderItemId"; the path parameter: "order_item_id". */
  readonly itemId: string;
  readonly parameter: string;
}

export function resourceSymbols({ name }: Resource): ResourceSymbols {
  return {
    folder: internalSymbol(name.plural.kebab, RESERVED_FOLDERS),
    schema: name.singular.pascal,
    schemas: name.plural.pascal,
    table: internalSymbol(name.plural.camel, RESERVED_VARIABLES),
    item: internalSymbol(name.singular.camel, RESERVED_VARIABLES),
    itemId: internalSymbol(`${name.singular.camel}Id`, RESERVED_VARIABLES),
    parameter: `${name.singular.snake}_id`,
  };
}

/** The constant of a table of links, in `table.ts` of the resource whose items list them: "tasksLabels". */
export function linkTableSymbol({ table }: ManyRelation): string {
  return internalSymbol(nameForms(table).camel, RESERVED_VARIABLES);
}

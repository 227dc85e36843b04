/** Every table, so that whoever imports this knows them all. */

export * from "./addresses/table.js";
export * from "./order-lines/table.js";
export * from "./orders/table.js";
export * from "./products/table.js";

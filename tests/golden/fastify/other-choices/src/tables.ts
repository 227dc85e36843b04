/** Every table, so that whoever imports this knows them all. */

export * from "./audit-entries/table.js";
export * from "./order-items/table.js";
export * from "./preferences/table.js";

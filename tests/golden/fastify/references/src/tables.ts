/** Every table, so that whoever imports this knows them all. */

export * from "./authors/table.js";
export * from "./books/table.js";
export * from "./cards/table.js";
export * from "./desks/table.js";
export * from "./genres/table.js";
export * from "./keepers/table.js";
export * from "./loans/table.js";
export * from "./notices/table.js";
export * from "./reviews/table.js";

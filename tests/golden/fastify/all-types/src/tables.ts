/** Every table, so that whoever imports this knows them all. */

export * from "./constraints/table.js";
export * from "./defaults/table.js";
export * from "./optional-values/table.js";
export * from "./plain-values/table.js";

/** Every table, so that whoever imports this knows them all. */

export * from "./comments/table.js";
export * from "./posts/table.js";
export * from "./tags/table.js";

/** Every table, so that whoever imports this knows them all. */

export * from "./labels/table.js";
export * from "./projects/table.js";
export * from "./tasks/table.js";
export * from "./topics/table.js";

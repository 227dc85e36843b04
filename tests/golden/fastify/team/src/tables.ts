/** Every table, so that whoever imports this knows them all. */

export * from "./auth/table.js";
export * from "./projects/table.js";
export * from "./tasks/table.js";
export * from "./teams/table.js";
export * from "./users/table.js";

/** Every table, so that whoever imports this knows them all. */

export * from "./auth/table.js";
export * from "./time-entries/table.js";
export * from "./users/table.js";

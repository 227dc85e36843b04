/** Every table, so that whoever imports this knows them all. */

export * from "./notes/table.js";

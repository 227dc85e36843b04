/** Every table, so that whoever imports this knows them all. */

export * from "./auth/table.js";
export * from "./announcements/table.js";
export * from "./notes/table.js";
export * from "./users/table.js";

/** Every table, so that whoever imports this knows them all. */

export * from "./classes/table.js";
export * from "./config_/table.js";
export * from "./errors/table.js";
export * from "./groups/table.js";
export * from "./indicator-caches/table.js";
export * from "./main_/table.js";
export * from "./metadata/table.js";
export * from "./news/table.js";
export * from "./orders/table.js";
export * from "./people/table.js";
export * from "./queries/table.js";
export * from "./sessions/table.js";
export * from "./tests/table.js";
export * from "./types/table.js";
export * from "./users/table.js";

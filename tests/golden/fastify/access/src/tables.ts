/** Every table, so that whoever imports this knows them all. */

export * from "./articles/table.js";
export * from "./banners/table.js";
export * from "./drafts/table.js";
export * from "./letters/table.js";
export * from "./profiles/table.js";

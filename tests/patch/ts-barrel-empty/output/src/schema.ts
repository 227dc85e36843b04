// Nothing yet.

export * from "./resources/tables.js";

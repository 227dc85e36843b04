/** Levels of maps and lists in a spec file. */
export const MAX_DEPTH = 64;

/** Values that all aliases of a file together may stand for. */
export const MAX_EXPANDED = 100_000;

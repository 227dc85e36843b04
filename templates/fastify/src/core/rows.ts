/** Whose rows a query is about, where it may be one owner's or all. Not null: whoever forgets the owner must not get everything. */
export const ALL_ROWS = Symbol("all rows");
export type AllRows = typeof ALL_ROWS;

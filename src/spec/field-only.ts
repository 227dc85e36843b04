/** What the values that an array holds cannot be told: these words belong to the field around them. */
export const FIELD_ONLY = [
  "optional",
  "default",
  "unique",
  "index",
  "immutable",
  "readOnly",
  "writeOnly",
  "renamedFrom",
  "renamedValues",
] as const;

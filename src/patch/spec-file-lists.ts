/** The keys of a resource whose lists name its fields. */
export const FIELD_LISTS = ["unique", "indexes", "filter", "sort", "search"] as const;

/** The fields that one item of such a list names: one, or those of a rule. */
export function itemNames(item: unknown): readonly string[] {
  return [item].flat().filter((name) => typeof name === "string");
}

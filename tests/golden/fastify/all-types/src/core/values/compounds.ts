import { z } from "zod";

export const boolean = z.boolean("Should be true or false");

interface ListRules {
  readonly min?: number;
  readonly max?: number;
}

/** A list of at most 100 items, unless `max` says otherwise. */
export function array<T extends z.ZodType>(item: T, { min = 0, max = 100 }: ListRules = {}) {
  const list = z.array(item).max(max, length(`Should have at most ${String(max)} items`));
  return min === 0 ? list : list.min(min, length(`Should have at least ${String(min)} items`));
}

/** Nothing else is said of a list that is too long or too short. */
function length(error: string) {
  return { error, abort: true };
}

import type { Field } from "../blueprint/blueprint.js";
import { wordsOf } from "./reserved-words.js";

/** The ends of the names of a resource's schemas: `TaskCreate`, `TaskPage`. */
const ENDS = wordsOf(
  "Create Replace Update Read Query Params Item Page Include ItemQuery Expanded ExpandedItem ExpandedPage",
);

/** Whether what holds the values of an enum field, `Task` and its name, would be called like a schema of the resource. */
export function isSchemaName({ name }: Field): boolean {
  return ENDS.has(name.pascal);
}

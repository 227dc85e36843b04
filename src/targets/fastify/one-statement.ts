import type { Resource } from "../../blueprint/blueprint.js";
import { referencesOf } from "../../contract/references.js";

/** Which writes are one statement: it needs no transaction around it. */
export interface OneStatement {
  readonly createIsOne: boolean;
  /** PUT and PATCH, where no `If-Match` has to be compared with the row first. */
  readonly changeIsOne: boolean;
}

export function oneStatement(resource: Resource): OneStatement {
  const createIsOne = referencesOf(resource).length === 0 && resource.manyRelations.length === 0;
  const isCompared = resource.fields.some((field) => field.isImmutable);
  return { createIsOne, changeIsOne: createIsOne && !isCompared };
}

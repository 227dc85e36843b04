import type { Resource } from "../../blueprint/blueprint.js";
import { code, type Code } from "../../render/code.js";
import { tsKey, tsProperty } from "../../render/ts-literal.js";
import { isInherited } from "./inherited-key.js";

/**
 * `constructor: users.constructor`, for what an update writes: Drizzle and the compiler find in every change what every
 * object has. Empty where no field is called like that.
 */
export function keptColumns(resource: Resource, table: Code | string): readonly Code[] {
  return inheritedKeys(resource).map((key) => code`${tsKey(key)}: ${table}${tsProperty(key)}`);
}

/** The fields that are called like what every object has. */
export function inheritedKeys({ fields }: Resource): readonly string[] {
  return fields.map(({ json }) => json).filter(isInherited);
}

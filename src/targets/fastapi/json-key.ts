import type { Api } from "../../blueprint/blueprint.js";
import { nameForms } from "../../blueprint/naming.js";

/** A key that the contract fixes, such as `request_id`, in the casing of this API. */
export function jsonKey({ casing }: Api, key: string): string {
  return casing === "camel" ? nameForms(key).camel : key;
}

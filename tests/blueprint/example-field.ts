import type { Field } from "../../src/blueprint/blueprint.js";
import type { FieldSpec } from "../../src/spec/spec.js";
import { resourceOf } from "./resolved.js";

/** The one field, called title unless said otherwise, of a spec that must have no problems. */
export function fieldOf(spec: FieldSpec, name = "title"): Field {
  const [field] = resourceOf({ fields: { [name]: spec } }).fields;
  if (field === undefined) throw new Error("there is no field");
  return field;
}

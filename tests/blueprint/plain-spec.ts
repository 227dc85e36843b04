import type { FieldSpec, ResourceSpec, Spec } from "../../src/spec/spec.js";

/** A spec as JSON would spell it, fields in the long form: what `specOf` takes, and what can be written to a `backend.json`. */
export interface PlainSpec extends Omit<Spec, "resources" | "locate" | "textOf"> {
  readonly resources: Readonly<Record<string, PlainResource>>;
}

export interface PlainResource extends Omit<ResourceSpec, "fields" | "access"> {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  readonly access?: Readonly<Record<string, readonly string[]>>;
}

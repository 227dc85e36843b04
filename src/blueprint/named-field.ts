import type { FieldSpec } from "../spec/spec.js";
import type { NameForms } from "./name-forms.js";
import type { Place } from "./place.js";

/** A field whose name stands, with its place in the spec. */
export interface NamedField {
  readonly name: NameForms;
  readonly spec: FieldSpec;
  readonly place: Place;
  /** What the database called it before: a column, or for a many-to-many relation its name. */
  readonly renamedFrom: string | null;
}

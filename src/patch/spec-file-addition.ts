/** A field as it is written: its name and its shorthand (which has to parse). */
export interface WrittenField {
  readonly name: string;
  readonly shorthand: string;
}

/** A resource that a spec file shall have, with at least these fields. The other keys are written only with a new resource. */
export interface SpecAddition {
  readonly resource: string;
  readonly fields: readonly WrittenField[];
  readonly owner?: "user" | "none";
  readonly softDelete?: boolean;
}

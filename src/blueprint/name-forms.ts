/** Every form of a name that a layer may need, derived once. `given` is what the user wrote. */
export interface NameForms {
  readonly given: string;
  readonly snake: string;
  readonly camel: string;
  readonly pascal: string;
  readonly kebab: string;
  /** For sentences and headings: "due date". */
  readonly words: string;
}

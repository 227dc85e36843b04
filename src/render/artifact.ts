/**
 * `managed` files are regenerated for ever; `once` files are written a single time and then belong to the user. A `migration` too, but
 * only the run whose change it is asks for it, so that nobody has to remember that it was written.
 */
export type Ownership = "managed" | "once" | "migration";

/** One row of a target's table: which template, with what view, to which path. */
export interface Artifact {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string;
  /** The template's path below `templates/`. Without `.hbs` at its end it is printed as it is. */
  readonly template: string;
  /** What the template sees; computed when it is printed, so that a large project is not all in memory at once. */
  readonly view: () => object;
  /** What becomes of the printed text before it is formatted: where it goes, its imports are spelled otherwise. */
  readonly transform?: (text: string) => string;
  readonly ownership: Ownership;
  /** Stays when the last resource of a project of somebody else's goes. */
  readonly outlives?: boolean;
  /** The longest line there is to be; ours where it says nothing. */
  readonly lineLength?: number;
}

export interface RenderedFile {
  readonly path: string;
  readonly text: string;
  readonly ownership: Ownership;
}

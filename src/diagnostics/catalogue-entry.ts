import type { Severity } from "./diagnostic.js";

/** What one code of the catalogue says. `P` are the parameters that a reporter must give; text only, no markup. */
export interface CatalogueEntry<P extends object> {
  readonly severity: Severity;
  /** One sentence without a full stop at its end. */
  readonly message: (params: P) => string;
  /** What to do about it, or null when these parameters leave nothing to say. */
  readonly help: (params: P) => string | null;
  /** One paragraph: why the rule is there and how to satisfy it. */
  readonly explanation: string;
}

/** An entry as it is written down: an error without help unless it says otherwise. */
export interface EntryText<P extends object> {
  readonly severity?: Severity;
  readonly message: (params: P) => string;
  readonly help?: (params: P) => string | null;
  readonly explanation: string;
}

/** An entry of the catalogue with parameters of type `P`. */
export function entry<P extends object>(text: EntryText<P>): CatalogueEntry<P> {
  return { severity: "error", help: () => null, ...text };
}

/** The parameters of an entry that needs none: `report("BG1004", {}, span)`. */
export type NoParams = Readonly<Record<never, never>>;

/** Where something was seen. Lines count from 1. */
export interface Evidence {
  readonly path: string;
  readonly line: number;
}

/** A value, and what speaks for it. */
export interface Candidate {
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/**
 * One thing about a project. `certain`: the syntax says so; `likely`: names and habits say so, and nothing speaks against it;
 * `ambiguous`: several would do, and only a person knows which; `none`: looked for and not there.
 */
export type Fact =
  | ({ readonly kind: "certain" | "likely" } & Candidate)
  | { readonly kind: "ambiguous"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none" };

/** What a person said, at the head of the file that it names: `app/main.py:app`. */
export function saidFact(value: string): Fact {
  const at = value.lastIndexOf(":");
  return { kind: "certain", value, evidence: [{ path: at < 0 ? value : value.slice(0, at), line: 1 }] };
}

/** The value that may be used without asking anybody; null too for a fact that a stack does not have. */
export function knownValue(fact: Fact | undefined): string | null {
  return fact?.kind === "certain" || fact?.kind === "likely" ? fact.value : null;
}

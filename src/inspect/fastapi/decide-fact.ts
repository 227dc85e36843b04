import type { Candidate, Evidence, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";

/** No candidate: none. One: that, as sure as `kind` says. Several: ambiguous. Of what speaks for each, enough to believe it. */
export function decideFact(candidates: readonly Candidate[], kind: "certain" | "likely"): Fact {
  const fact = factOf(candidates, kind);
  if (fact.kind === "none") return fact;
  return fact.kind === "ambiguous"
    ? { ...fact, candidates: fact.candidates.map(withSomeEvidence) }
    : { ...fact, ...withSomeEvidence(fact) };
}

/** A candidate with one piece of evidence. */
export function candidate(value: string, evidence: Evidence): Candidate {
  return { value, evidence: [evidence] };
}

function withSomeEvidence({ value, evidence }: Candidate): Candidate {
  return { value, evidence: evidence.slice(0, 5) };
}

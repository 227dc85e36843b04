import type { Candidate, Evidence, Fact } from "./fact.js";

/** The fact that candidates come to: none, one, or several that only a person can choose from. */
export function factOf(candidates: readonly Candidate[], kind: "certain" | "likely" = "certain"): Fact {
  const merged = mergeCandidates(candidates);
  const [first] = merged;
  if (first === undefined) return { kind: "none" };
  return merged.length === 1 ? { kind, ...first } : { kind: "ambiguous", candidates: merged };
}

/** Candidates of the same value made one, in the order in which they were first seen; their evidence in order of files. */
export function mergeCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const values = new Map<string, Evidence[]>();
  for (const { value, evidence } of candidates)
    values.set(value, [...(values.get(value) ?? []), ...evidence]);
  return [...values].map(([value, evidence]) => ({ value, evidence: withoutRepeats(evidence) }));
}

function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((seen) => [`${seen.path}:${seen.line}`, seen])).values()];
}

import type { Candidate, Evidence, Fact } from "../fact.js";

/** No candidate: none. One: that, as sure as `kind` says. Several: ambiguous. The same value seen twice is one candidate. */
export function decideFact(candidates: readonly Candidate[], kind: "certain" | "likely"): Fact {
  const merged = mergeCandidates(candidates);
  const [first] = merged;
  if (first === undefined) return { kind: "none" };
  return merged.length === 1 ? { kind, ...first } : { kind: "ambiguous", candidates: merged };
}

/** A candidate with one piece of evidence. */
export function candidate(value: string, evidence: Evidence): Candidate {
  return { value, evidence: [evidence] };
}

function mergeCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const byValue = new Map<string, Evidence[]>();
  for (const { value, evidence } of candidates) {
    const known = byValue.get(value) ?? [];
    const isNew = ({ path, line }: Evidence): boolean =>
      !known.some((other) => other.path === path && other.line === line);
    byValue.set(value, [...known, ...evidence.filter(isNew)]);
  }
  return [...byValue].map(([value, evidence]) => ({ value, evidence: evidence.slice(0, MOST_EVIDENCE) }));
}

/** Enough to believe it. */
const MOST_EVIDENCE = 5;

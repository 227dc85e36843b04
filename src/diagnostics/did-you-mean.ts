import { editDistance } from "./edit-distance.js";

/** The candidate that a person who typed `wrong` most likely meant, or null. Case, `_` and `-` do not count; of equals the first wins. */
export function suggest(wrong: string, candidates: Iterable<string>): string | null {
  const plainWrong = plain(wrong);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = likeness(plainWrong, plain(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `help` text for a suggestion that may be missing. */
export function didYouMean(suggestion: string | null): string | null {
  return suggestion === null ? null : `did you mean "${suggestion}"?`;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[_\-\s]/g, "");
}

/** Edits between the two, or Infinity when nobody would take one for the other. The start of a word counts as almost right. */
function likeness(wrong: string, candidate: string): number {
  const longest = Math.max(wrong.length, candidate.length);
  const limit = Math.min(3, Math.floor(longest / 3));
  if (wrong.length >= 3 && candidate.startsWith(wrong)) return 0.5;
  if (Math.abs(wrong.length - candidate.length) > limit) return Infinity;
  const distance = editDistance(wrong, candidate);
  return distance <= limit ? distance : Infinity;
}

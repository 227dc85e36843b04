/** Free text for people: descriptions of resources and fields. */
const LONGEST_DESCRIPTION = 2000;

/** The number of Unicode code points, which is what every length of the contract counts. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Why no backend could store or send this text (PostgreSQL takes no NUL, UTF-8 no lone surrogate), or null. */
export function encodingProblem(text: string): string | null {
  if (text.includes("\u0000")) return "it holds a NUL character";
  return /\p{Cs}/u.test(text) ? "it holds half of a surrogate pair" : null;
}

/** Why a description cannot be used, or null. */
export function descriptionProblem(text: string): string | null {
  const length = codePoints(text);
  if (length > LONGEST_DESCRIPTION)
    return `it has ${String(length)} characters, at most ${String(LONGEST_DESCRIPTION)} are allowed`;
  return encodingProblem(text);
}

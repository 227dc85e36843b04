/** The lengths of a text in code points, both included. */
export interface Lengths {
  readonly minLength: number;
  readonly maxLength: number;
}

/**
 * A text for people that carries the number of its variant: "Title 1", "Title 2" … A short maximum takes from the words and never from
 * the number, a long minimum says it all again. ASCII, no blank at its ends.
 */
export function exampleText(words: string, variant: number, { minLength, maxLength }: Lengths): string {
  const number = shortNumber(variant + 1, maxLength);
  const head = words.slice(0, Math.max(0, maxLength - number.length - 1)).trimEnd();
  const text = head === "" ? number : `${head} ${number}`;
  return text.padEnd(minLength, ` ${text}`).replace(/ $/, ".");
}

/** Digits where they fit, else letters too: "a" is 10 where there is room for one character. */
function shortNumber(number: number, maxLength: number): string {
  const digits = String(number);
  return digits.length <= maxLength ? digits : number.toString(36).slice(-maxLength);
}

const LONGEST = 60;

/** A piece of the user's text for use inside a message: in double quotes, on one line, without control characters, cut at 60 characters. */
export function quoted(text: string): string {
  const points = [...text.slice(0, 2 * LONGEST)];
  const isCut = points.length > LONGEST || text.length > 2 * LONGEST;
  const shown = points.slice(0, LONGEST).join("");
  return `"${shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escapeCharacter)}${isCut ? "…" : ""}"`;
}

function escapeCharacter(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

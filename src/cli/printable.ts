/** A text without characters that could drive a terminal: a name from a hostile spec or folder stays a name. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, "\u{fffd}");
}

const ESCAPES: Readonly<Record<number, string>> = {
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
  34: '\\"',
  92: "\\\\",
};

/** A path as git spells it in a patch: in quotes and by its bytes where it has others than printable ASCII. */
export function quotedPath(path: string): string {
  const escaped = [...Buffer.from(path, "utf8")].map(escapedByte).join("");
  return escaped === path ? path : `"${escaped}"`;
}

function escapedByte(byte: number): string {
  const escape = ESCAPES[byte];
  if (escape !== undefined) return escape;
  const isPlain = byte >= 0x20 && byte < 0x7f;
  return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
}

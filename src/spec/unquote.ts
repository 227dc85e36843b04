/** The content of a text in double quotes (JSON's rules) or single ones (`''` is one quote); any other text as it is. Null for quotes that do not match. */
export function unquote(text: string): string | null {
  if (text.startsWith('"')) return fromJson(text);
  if (!text.startsWith("'")) return text;
  return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : null;
}

function fromJson(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/**
 * The text without the chunks that patches once inserted, each of which has to be there exactly as often as it was inserted, with
 * nothing before or behind it in its lines if it was whole lines. Null where that is not so: somebody has edited there. Line ends
 * may have been converted since.
 */
export function takeOut(text: string, insertions: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const chunk of insertions.map((inserted) => inLineEnds(inserted, text)))
    times.set(chunk, (times.get(chunk) ?? 0) + 1);
  // The longest first: a shorter one may be a part of it.
  const longestFirst = [...times].sort(([one], [other]) => other.length - one.length);
  let rest = text;
  for (const [chunk, count] of longestFirst) {
    const places = placesOf(rest, chunk);
    if (places.length !== count) return null;
    for (const at of places.reverse()) rest = rest.slice(0, at) + rest.slice(at + chunk.length);
  }
  return rest;
}

function inLineEnds(chunk: string, text: string): string {
  if (!text.includes("\r\n")) return chunk.replaceAll("\r\n", "\n");
  return /(?<!\r)\n/.test(text) ? chunk : chunk.replace(/\r?\n/g, "\r\n");
}

function placesOf(text: string, chunk: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(chunk); at >= 0; at = text.indexOf(chunk, at + 1))
    if (isWhole(text, chunk, at)) places.push(at);
  return places;
}

/** A chunk that ends a line has to begin one, and one that begins with the end of the line before has to end with its own line. */
function isWhole(text: string, chunk: string, at: number): boolean {
  const end = at + chunk.length;
  // Lines between two brackets that had nothing between them.
  if (/[{[(]/.test(text[at - 1] ?? "") && /[}\])]/.test(text[end] ?? "")) return true;
  const before = text[at - 1] ?? "\n";
  const isFilled = /^\r?\n/.test(chunk);
  if (chunk.endsWith("\n")) return "\n\uFEFF".includes(before) || (isFilled && before === "[");
  return !isFilled || end === text.length || /^(?:\r?\n|\])/.test(text.slice(end, end + 2));
}

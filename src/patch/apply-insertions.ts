import type { Insertion } from "./patch.js";

/** Insertions in the order of their places, those at the same place as one. */
export function joinInsertions(insertions: readonly Insertion[]): readonly Insertion[] {
  const texts = new Map<number, string>();
  for (const { at, text } of insertions) texts.set(at, (texts.get(at) ?? "") + text);
  return [...texts].map(([at, text]) => ({ at, text })).sort((one, other) => one.at - other.at);
}

/** The text with joined insertions in it. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  let result = "";
  let at = 0;
  for (const insertion of insertions) {
    result += text.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return result + text.slice(at);
}

/** Throws (our bug) unless `result` without the insertions is `text`, byte for byte, and every one lies between two characters. */
export function assertOnlyInserted(text: string, result: string, insertions: readonly Insertion[]): void {
  let rest = result;
  for (const { at, text: inserted } of insertions) {
    if (!isBetween(text, at)) throw new Error(`a patch would write into a character, at ${String(at)}`);
    if (rest.slice(at, at + inserted.length) !== inserted)
      throw new Error("a patch is not where it was said to be");
    rest = rest.slice(0, at) + rest.slice(at + inserted.length);
  }
  if (rest !== text) throw new Error("a patch would change more than it adds");
}

function isBetween(text: string, at: number): boolean {
  if (!Number.isInteger(at) || at < 0 || at > text.length) return false;
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at, at + 1);
  if (before === "\r" && after === "\n") return false;
  if (at === 0 && after === "\uFEFF") return false;
  return !(/[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(after));
}

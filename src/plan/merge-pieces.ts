/** Lines that the user and the generator have both changed since the base. */
export interface Clash {
  /** Where it begins in the user's text, counted from 1. */
  readonly line: number;
  readonly mine: readonly string[];
  readonly base: readonly string[];
  readonly next: readonly string[];
}

/** A merged text in order: lines that are agreed on, and clashes. */
export type MergePiece = { readonly lines: readonly string[] } | { readonly clash: Clash };

/** What becomes of a clash: git's markers with the base between, the user's lines (`ours`) or the generated (`theirs`). */
export type ClashChoice = "markers" | "ours" | "theirs";

const MARKERS = {
  mine: "<<<<<<< yours",
  base: "||||||| last generated",
  next: "=======",
  end: ">>>>>>> backend-gen",
};
/** The line that no text of another origin has. */
const MARKED = /^<{7} yours\r?$/;

export function clashesOf(pieces: readonly MergePiece[]): readonly Clash[] {
  return pieces.flatMap((piece) => ("clash" in piece ? [piece.clash] : []));
}

/** The merged text, every clash settled alike. */
export function mergedText(pieces: readonly MergePiece[], choice: ClashChoice): string {
  return pieces
    .flatMap((piece) => ("lines" in piece ? piece.lines : settled(piece.clash, choice)))
    .join("\n");
}

/** The merged text; null where anything clashes. */
export function textWithoutClash(pieces: readonly MergePiece[]): string | null {
  return clashesOf(pieces).length > 0 ? null : mergedText(pieces, "ours");
}

/** Whether a text has a clash that an earlier run marked and nobody has settled. */
export function hasMarkers(text: string): boolean {
  return markedLines(text).length > 0;
}

/** The lines, counted from 1, at which marked clashes begin. */
export function markedLines(text: string): readonly number[] {
  if (!text.includes(MARKERS.mine)) return [];
  return text.split("\n").flatMap((line, index) => (MARKED.test(line) ? [index + 1] : []));
}

function settled({ mine, base, next }: Clash, choice: ClashChoice): readonly string[] {
  if (choice === "ours") return mine;
  if (choice === "theirs") return next;
  return [MARKERS.mine, ...mine, MARKERS.base, ...base, MARKERS.next, ...next, MARKERS.end];
}

const DIGIT = /\d/;

/**
 * Orders names as people count: "task2" before "task10". A run of digits that begins with 0 is compared like a
 * fraction, every other one as a number; the rest by code unit, the same on every machine. It is the order that ruff
 * (its crate `natord`) wants imports in.
 */
export function compareNatural(left: string, right: string): number {
  if (!DIGIT.test(left) || !DIGIT.test(right)) return compareText(left, right);
  const [mine, theirs] = [piecesOf(left), piecesOf(right)];
  for (const [index, piece] of mine.entries()) {
    const other = theirs[index];
    if (other === undefined) return 1;
    const order = comparePieces(piece, other);
    if (order !== 0) return order;
  }
  return mine.length - theirs.length;
}

/** Each run of digits, and each other character. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\d+|\D/g) ?? [];
}

function comparePieces(left: string, right: string): number {
  const areWhole = /^[1-9]/.test(left) && /^[1-9]/.test(right);
  return (areWhole && left.length - right.length) || compareText(left, right);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * How many single-character steps a pattern unfolds to when its counts are written out: `(?:ab{3}){10}` is 40.
 * Engines that compile to automata refuse patterns that unfold too far, at start-up and not when the spec is read.
 */
export function patternCost(tokens: readonly string[]): number {
  const open: Level[] = [];
  let level: Level = { sum: 0, last: 0 };
  for (const token of tokens) {
    if (token === "(" || token === "(?:") {
      open.push(level);
      level = { sum: 0, last: 0 };
    } else if (token === ")") {
      level = closed(level, open.pop());
    } else {
      level = advanced(level, token);
    }
  }
  return level.sum + level.last;
}

/** `last` is the cost of the atom that a quantifier would repeat, `sum` that of all before it. */
interface Level {
  readonly sum: number;
  readonly last: number;
}

function closed(inner: Level, outer: Level | undefined): Level {
  return { sum: (outer?.sum ?? 0) + (outer?.last ?? 0), last: inner.sum + inner.last };
}

function advanced({ sum, last }: Level, token: string): Level {
  const count = /^\{(\d+)(?:,(\d*))?\}$/.exec(token);
  if (count !== null) return { sum, last: last * Math.max(1, Number(count[1]), Number(count[2] ?? "0")) };
  return /^[*+?|^$]$/.test(token) ? { sum, last } : { sum: sum + last, last: 1 };
}

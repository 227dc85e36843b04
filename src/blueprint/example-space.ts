/** Texts in an order of their own, found by number and not listed: a pattern may have more of them than there is memory for. */
export interface Space {
  /** How many there are; `MANY` stands for any greater number. */
  readonly size: number;
  /** The code points of the longest. */
  readonly longest: number;
  /** The text of a number below `size`. */
  readonly at: (index: number) => string;
}

const MANY = 1_000_000;

export function spaceOf(texts: readonly string[]): Space {
  return { size: texts.length, longest: texts.length === 0 ? 0 : 1, at: (index) => texts[index] ?? "" };
}

/** One text of each, in a row; the last one changes fastest. */
export function sequenceOf(parts: readonly Space[]): Space {
  return {
    size: parts.reduce((size, part) => Math.min(MANY, size * part.size), 1),
    longest: parts.reduce((longest, part) => longest + part.longest, 0),
    at: (index) => {
      let rest = index;
      return parts.reduceRight((text, { size, at }) => {
        const own = rest % size;
        rest = Math.floor(rest / size);
        return at(own) + text;
      }, "");
    },
  };
}

/** All texts of the first, then those of the second, and so on. */
export function choiceOf(branches: readonly Space[]): Space {
  return {
    size: Math.min(
      MANY,
      branches.reduce((size, branch) => size + branch.size, 0),
    ),
    longest: Math.max(0, ...branches.map(({ longest }) => longest)),
    at: (index) => {
      let rest = index;
      for (const { size, at } of branches) {
        if (rest < size) return at(rest);
        rest -= size;
      }
      return "";
    },
  };
}

import type { PythonProject } from "./python-project.js";

/** A line that imports, as a search for such lines finds it: for questions that most lines decide, and parsing would take too long. */
export interface ImportLine {
  readonly path: string;
  readonly offset: number;
  /** How many dots stand before the module. */
  readonly level: number;
  readonly module: string;
}

const IMPORT =
  /^[ \t]*(?:from[ \t]+(\.*)([A-Za-z_][\w.]*|(?<=\.))[ \t]+import\b|import[ \t]+([A-Za-z_][\w.]*))/gm;
/** Enough to see a habit. */
const MOST_FILES = 1000;

export function importLines(project: PythonProject): readonly ImportLine[] {
  return project.product.slice(0, MOST_FILES).flatMap((path) =>
    [...project.text(path).matchAll(IMPORT)].map((match) => {
      const [, dots = "", from, plain] = match;
      return { path, offset: match.index, level: dots.length, module: from ?? plain ?? "" };
    }),
  );
}

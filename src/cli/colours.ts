type Paint = (text: string) => string;

/** How a terminal's output is painted; every paint gives its text unchanged where there are no colours. */
export interface Colours {
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly dim: Paint;
  readonly bold: Paint;
}

/** ANSI colours, or none. */
export function coloursOf(isColoured: boolean): Colours {
  const paint =
    (open: number, close: number): Paint =>
    (text) =>
      isColoured ? `\u{1b}[${open}m${text}\u{1b}[${close}m` : text;
  return {
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
    dim: paint(2, 22),
    bold: paint(1, 22),
  };
}

/** What decides on colours: a flag, `NO_COLOR` (https://no-color.org: set and not empty), a terminal that can. */
export function wantsColour(
  isTerminal: boolean,
  isAllowed: boolean,
  variable: (name: string) => string | undefined,
): boolean {
  return isTerminal && isAllowed && (variable("NO_COLOR") ?? "") === "" && variable("TERM") !== "dumb";
}

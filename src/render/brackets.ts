const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** A text of many lines. */
export const LONG_TEXT = /(= `\\\n[^]*?\n`;)/g;
const OPENING = /[([{]/;
const CLOSING = /[)\]}]/;

/** Where a bracket opens, and where it closes: at the end of the code when it does not. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

/** Code in which no text is left that could hold a bracket or a comma; as long as before, and all else is where it was. */
export function withoutTexts(code: string): string {
  return code.replace(TEXT, (text) => `"${"_".repeat(text.length - 2)}"`);
}

/** The brackets that stand in no others, those of type arguments among them. */
export function outermost(bare: string): readonly Pair[] {
  const pairs: Pair[] = [];
  const opened: number[] = [];
  for (let at = 0; at < bare.length; at += 1) {
    if (isOpening(bare, at)) opened.push(at);
    else if (isClosing(bare, at, bare[opened.at(-1) ?? -1])) {
      const open = opened.pop();
      if (open !== undefined && opened.length === 0) pairs.push({ open, close: at });
    }
  }
  const [left] = opened;
  return left === undefined ? pairs : [...pairs, { open: left, close: bare.length }];
}

/** What stands between the outermost commas. */
export function itemsOf(code: string): readonly string[] {
  const bare = withoutTexts(code);
  const pairs = outermost(bare);
  const cuts = [-1];
  for (let at = bare.indexOf(","); at >= 0; at = bare.indexOf(",", at + 1)) {
    if (!pairs.some(({ open, close }) => open < at && at < close)) cuts.push(at);
  }
  return cuts.map((cut, index) => code.slice(cut + 1, cuts[index + 1]).trim()).filter(Boolean);
}

function isOpening(bare: string, at: number): boolean {
  const sign = bare[at] ?? "";
  return OPENING.test(sign) || (sign === "<" && /\w<\S/.test(bare.slice(at - 1, at + 2)));
}

function isClosing(bare: string, at: number, opening: string | undefined): boolean {
  const sign = bare[at] ?? "";
  return CLOSING.test(sign) || (sign === ">" && opening === "<" && bare[at - 1] !== "=");
}

import { LONG_TEXT } from "./brackets.js";
import { LINE_LENGTH, mustBreak } from "./break-line.js";
import { joinedLines } from "./join-lines.js";

const SPARE_BLANKS = /\n{3}|[{([]\n\n|\n\n$|\n\n *[)\]}]/;
/** Braces that nothing came to stand between. */
const EMPTY = /[([{]\n *[)\]}]/;
const NOT_ASCII = /[^\0-\x7f]/g;
/** What a formatter leaves as long as it is. */
const UNBREAKABLE = /^ *(?:\/\/|\/\*\*? |\* |"[^"]*",?$)/;
/** What the formatter joins only when it sees it broken: its second result may differ from its first. */
const BROKEN_CHAIN = /^ +\.meta\(\{$/m;

/**
 * Whether a file needs the formatter at all. Templates print what the formatter would, for names of a usual length: it
 * is needed only where a line became too long, or where what was broken would now fit into one line.
 */
export function needsTypeScriptFormatting(text: string): boolean {
  if (SPARE_BLANKS.test(text) || EMPTY.test(text)) return true;
  const lines = text.replaceAll(LONG_TEXT, "").split("\n");
  return lines.some((line, index) => hasToBreak(line) || mayFitOneLine(lines, index));
}

function mayFitOneLine(lines: readonly string[], index: number): boolean {
  const joined = joinedLines(lines, index);
  return joined !== null && joined.narrowest <= LINE_LENGTH;
}

function hasToBreak(line: string): boolean {
  return (widest(line) > LINE_LENGTH || mustBreak(line)) && !UNBREAKABLE.test(line);
}

/** Columns that a line may take: the formatter counts two for a wide letter, none for a mark. */
function widest(line: string): number {
  return line.length + (line.match(NOT_ASCII)?.length ?? 0);
}

/** Formats with the settings that generated projects have. Loaded on its first use: that costs some 100 ms. */
export async function formatTypeScript(text: string): Promise<string> {
  const [{ format }, estree, typescript] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/estree"),
    import("prettier/plugins/typescript"),
  ]);
  const settings = {
    parser: "typescript",
    // The plugin's own types leave out its printers.
    plugins: [estree.default, typescript.default],
    printWidth: LINE_LENGTH,
  };
  const formatted = await format(text, settings);
  return BROKEN_CHAIN.test(formatted) ? format(formatted, settings) : formatted;
}

import { LONG_TEXT, withoutTexts } from "./brackets.js";
import { mustBreak } from "./break-line.js";
import { joinedLines } from "./join-lines.js";
import { LINE_LENGTH } from "./line-length.js";
import type { PrettierSettings } from "./prettier-settings.js";

const SPARE_BLANKS = /\n{3}|[{([]\n\n|\n\n$|\n\n *[)\]}]/;
/** Braces that nothing came to stand between. */
const EMPTY = /[([{]\n *[)\]}]/;
const NOT_ASCII = /[^\0-\x7f]/g;
/** What a formatter leaves as long as it is. */
const UNBREAKABLE = /^ *(?:\/\/|\/\*\*? |\* |"[^"]*",?$)/;
/** What the formatter joins only when it sees it broken: its second result may differ from its first. */
const BROKEN_CHAIN = /^[ \t]+\.meta\(\{\r?$/m;
/** Three calls in a chain, of which one gets an object, are one a line however short they are. */
const CHAIN_WITH_OBJECT = /\)\.\w+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\.meta\(\{/;
const LIKE_CHAIN = /\)\.\w+\(.*\)\.meta\(\{/;
const FORM = { printWidth: LINE_LENGTH, objectWrap: "collapse", quoteProps: "consistent" };
/** What only a parser of TypeScript reads. */
const SAMPLE = "export type Text = { readonly text: string };\n";

/**
 * Whether a file needs the formatter at all. Templates print what the formatter would, for names of a usual length: it
 * is needed only where a line became too long, or where what was broken would now fit into one line.
 */
export function needsTypeScriptFormatting(text: string): boolean {
  if (SPARE_BLANKS.test(text) || EMPTY.test(text)) return true;
  const lines = text.replaceAll(LONG_TEXT, "").split("\n");
  return lines.some((line, index) => hasToBreak(line) || mayFitOneLine(lines, index) || hasChain(line));
}

/** Whether three calls are chained, of which one gets an object. A regular expression may hold any bracket. */
function hasChain(line: string): boolean {
  if (!LIKE_CHAIN.test(line)) return false;
  const bare = withoutTexts(line);
  return bare.includes("/") || CHAIN_WITH_OBJECT.test(bare);
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
  return formatWith({ printWidth: LINE_LENGTH }, text);
}

/** The same for what has no types, by prettier's parser of JavaScript: it differs in a few texts. */
export async function formatJavaScript(text: string): Promise<string> {
  return formatWith({ printWidth: LINE_LENGTH, parser: "babel" }, text);
}

/**
 * Prints one of our texts with a project's own settings. It is what prettier makes of that text as we print it
 * ourselves, so that whoever changes the settings and runs prettier gets the same.
 */
export async function printWith(settings: PrettierSettings, path: string, text: string): Promise<string> {
  const ours = path.endsWith(".ts") && needsTypeScriptFormatting(text) ? await formatTypeScript(text) : text;
  return formatWith(/\.m?js$/.test(path) ? { parser: "babel", ...settings } : settings, ours);
}

/** One form of a program, however it was formatted. Throws where it does not parse. */
export async function formatPlainTypeScript(text: string): Promise<string> {
  return formatWith(FORM, text);
}

/** Why prettier does not take these settings for the file at `path`; null when it does. */
export async function settingsProblem(settings: PrettierSettings, path: string): Promise<string | null> {
  try {
    await printWith(settings, path, /\.m?js$/.test(path) ? "f();\n" : SAMPLE);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function formatWith(settings: PrettierSettings, text: string): Promise<string> {
  const [{ format }, estree, parser] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/estree"),
    String(settings["parser"]).startsWith("babel")
      ? import("prettier/plugins/babel")
      : import("prettier/plugins/typescript"),
  ]);
  const options = {
    parser: "typescript",
    ...settings,
    // The plugin's own types leave out its printers.
    plugins: [estree.default, parser.default],
  };
  const formatted = await format(text, options);
  return BROKEN_CHAIN.test(formatted) ? format(formatted, options) : formatted;
}

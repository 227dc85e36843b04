import { OUR_PRINT_WIDTH, type PrettierSettings } from "./prettier-settings.js";

const LINE_LENGTH = OUR_PRINT_WIDTH;
const SPARE_BLANKS = /\n{3}|[{([]\n\n|\n\n$|\n\n *[)\]}]/;
/** Braces that nothing came to stand between. */
const EMPTY = /[([{]\n *[)\]}]/;
/** The formatter pulls up what a table is given to, if that fits. */
const AFTER_TABLE = /^ *\]\)\($/m;
const NOT_ASCII = /[^\0-\x7f]/g;
/** What a formatter leaves as long as it is. */
const COMMENT = /^ *(?:\/\/|\/\*\*? |\* )/;
/** What a formatter would join: arguments, lists, imports. An object that begins a line stays as it is written. */
const OPENS = /[([]$|=>?$|^(?:import|export)(?: type)? \{$/;
/** What stays broken: several lists or objects of several items, in a list. */
const ROW = /^ +(?:\[.*,.*\]|\{.*,.*\}),?$/;
const SPLIT_HEAD = /^((?:export )?(?:async )?function \w+)\((.+)\)(: [\w<>|, ]+ \{)$/;
const LONG_HEAD = /^(?:export )?(?:async )?function .{80,} \{$/gm;
/** What the formatter joins only when it sees it broken: its second result may differ from its first. */
const BROKEN_CHAIN = /^[ \t]+\.meta\(\{\r?$/m;
const STRING = /"(?:[^"\\]|\\.)*"/g;
const FORM = { printWidth: LINE_LENGTH, objectWrap: "collapse", quoteProps: "consistent" };
/** What only a parser of TypeScript reads. */
const SAMPLE = "export type Text = { readonly text: string };\n";
/** A call on a line of its own. */
const CALL = /^ +\.\w+\(.*\)[;,]?$/;

/**
 * Whether a file needs the formatter at all. Templates print what the formatter would, for names of a usual length: it
 * is needed only where a line became too long, or where what was broken would now fit into one line.
 */
export function needsTypeScriptFormatting(text: string): boolean {
  if (SPARE_BLANKS.test(text) || EMPTY.test(text) || AFTER_TABLE.test(text)) return true;
  const lines = text.split("\n");
  return lines.some(
    (line, index) => isTooLong(line) || fitsOneLine(lines, index) || isShortChain(lines, index),
  );
}

function isTooLong(line: string): boolean {
  return widest(line) > LINE_LENGTH && !COMMENT.test(line);
}

/** Columns that a line may take: the formatter counts two for a wide letter, none for a mark. */
function widest(line: string): number {
  return line.length + (line.match(NOT_ASCII)?.length ?? 0);
}

function narrowest(line: string): number {
  return line.length - (line.match(NOT_ASCII)?.length ?? 0);
}

/** From the line before `.select(…)`, `.from(…)` to the last of such lines, if a formatter might join them. */
function isShortChain(lines: readonly string[], index: number): boolean {
  const open = lines[index] ?? "";
  if (CALL.test(open)) return false;
  const calls = [];
  for (let next = index + 1; CALL.test(lines[next] ?? ""); next += 1) calls.push((lines[next] ?? "").trim());
  // It leaves apart what has a function or a list spread among its arguments.
  if (calls.length === 0 || calls.some((call) => /\.\.\.|\{|=>/.test(call))) return false;
  return narrowest(open + calls.join("")) <= LINE_LENGTH;
}

/** From an opening line to the line that closes it, with nothing in between that is broken itself. */
function fitsOneLine(lines: readonly string[], index: number): boolean {
  const open = lines[index] ?? "";
  if (!OPENS.test(open) || COMMENT.test(open)) return false;
  const next = lines[index + 1] ?? "";
  if (open.endsWith(" =")) return next.endsWith(";") && narrowest(`${open} ${next.trim()}`) <= LINE_LENGTH;
  const margin = /^ */.exec(open)?.[0] ?? "";
  const inside = [];
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    if (line.startsWith(margin) && /^[)\]}]/.test(line.slice(margin.length))) {
      if (open.endsWith("[") && isTable(inside)) return false;
      const items = inside.map((item) => item.trim()).join(" ");
      return narrowest(open + items + line.trim()) - 1 <= LINE_LENGTH - Number(open.endsWith("=>"));
    }
    if (/[([{]$|\/\//.test(line) || inside.length > LINE_LENGTH) return false;
    inside.push(line);
  }
  return false;
}

function isTable(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => ROW.test(line.replace(STRING, "_")));
}

/**
 * Breaks the heads of functions that are too long, as the formatter would: a parameter a line. It spares the formatter
 * most files of a resource with a long name.
 */
export function breakLongHeads(text: string): string {
  return text.replace(LONG_HEAD, (line) => {
    if (line.length <= LINE_LENGTH) return line;
    const [, head = "", parameters = "", end = ""] = SPLIT_HEAD.exec(line) ?? [];
    if (parameters === "" || /[({=[]/.test(parameters)) return line;
    const lines = splitTop(parameters).map((parameter) => `  ${parameter},\n`);
    return `${head}(\n${lines.join("")})${end}`;
  });
}

/** What stands between commas, but not between those of `Record<string, string>`. */
function splitTop(list: string): string[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const [index, sign] of Array.from(list).entries()) {
    if (sign === "<") depth += 1;
    if (sign === ">") depth -= 1;
    if (sign === "," && depth === 0) cuts.push(index);
  }
  return [-1, ...cuts].map((cut, index) => list.slice(cut + 1, cuts[index]).trim());
}

/** Formats with the settings that generated projects have. Loaded on its first use: that costs some 100 ms. */
export async function formatTypeScript(text: string): Promise<string> {
  return formatWith({ printWidth: LINE_LENGTH }, text);
}

/**
 * Prints one of our texts with a project's own settings. It is what prettier makes of that text as we print it
 * ourselves, so that whoever changes the settings and runs prettier gets the same.
 */
export async function printWith(settings: PrettierSettings, path: string, text: string): Promise<string> {
  const ours = path.endsWith(".ts") && needsTypeScriptFormatting(text) ? await formatTypeScript(text) : text;
  return formatWith(path.endsWith(".js") ? { parser: "babel", ...settings } : settings, ours);
}

/** One form of a program, however it was formatted. Throws where it does not parse. */
export async function formatPlainTypeScript(text: string): Promise<string> {
  return formatWith(FORM, text);
}

/** Why prettier does not take these settings for the file at `path`; null when it does. */
export async function settingsProblem(settings: PrettierSettings, path: string): Promise<string | null> {
  try {
    await printWith(settings, path, path.endsWith(".js") ? "f();\n" : SAMPLE);
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

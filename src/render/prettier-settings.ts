import { LINE_LENGTH } from "./line-length.js";

/** Options of prettier that differ from its defaults, and always a `printWidth`; only what TypeScript is printed by. */
export type PrettierSettings = Readonly<Record<string, unknown>>;

/** How a file is printed: null means as the templates are, with `LINE_LENGTH` and nothing else. */
export type SettingsOf = (path: string) => PrettierSettings | null;

const THEIR_PRINT_WIDTH = 80;

/** The options that change how TypeScript is printed, with what prettier takes when nobody says. */
const DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["arrowParens", "always"],
  ["bracketSpacing", true],
  ["checkIgnorePragma", false],
  ["endOfLine", "lf"],
  ["experimentalOperatorPosition", "end"],
  ["experimentalTernaries", false],
  ["insertPragma", false],
  ["objectWrap", "preserve"],
  ["parser", "typescript"],
  ["printWidth", THEIR_PRINT_WIDTH],
  ["quoteProps", "as-needed"],
  ["requirePragma", false],
  ["semi", true],
  ["singleQuote", false],
  ["tabWidth", 2],
  ["trailingComma", "all"],
  ["useTabs", false],
]);

/** The names of the options that count here. */
export const settingNames: readonly string[] = [...DEFAULTS.keys()];

/** Whether a file is printed by the settings that a project has for prettier. */
export function followsPrettier(path: string): boolean {
  return /\.(?:[jt]s|mjs)$/.test(path);
}

/** What a configuration comes to for a file; null when that is how we print anyway. */
export function settingsFrom(options: Readonly<Record<string, unknown>>): PrettierSettings | null {
  const differing = Object.entries(options).filter(([name, value]) => isSaid(name, value));
  const settings = Object.fromEntries([["printWidth", THEIR_PRINT_WIDTH], ...differing.sort(byName)]);
  return Object.keys(settings).length === 1 && settings["printWidth"] === LINE_LENGTH ? null : settings;
}

function isSaid(name: string, value: unknown): boolean {
  if (value === undefined || value === null || !DEFAULTS.has(name)) return false;
  // Texts of ours have the line endings of "lf" already.
  return value !== DEFAULTS.get(name) && !(name === "endOfLine" && value === "auto");
}

function byName([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** A value, and its items if it is an array. */
export interface TomlValue {
  readonly from: number;
  readonly to: number;
  readonly items: readonly TomlValue[] | null;
}

/** `key = value`, with the whole path of the key: that of its table, and its own. */
export interface TomlEntry {
  readonly path: readonly string[];
  readonly from: number;
  readonly value: TomlValue;
}

/** `[table]` and what stands below it; what stands above the first has an empty path. */
export interface TomlTable {
  readonly path: readonly string[];
  /** Of its header. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly TomlEntry[];
}

const BLANK = /(?:\s|#[^\n]*)*/y;
const STRING = /"""(?:\\[^]|(?!""")[^\\])*"{3,5}|'''(?:(?!''')[^])*'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y;
const BARE = /[^\s,[\]{}#]+/y;
const KEY = /[ \t]*([\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')[ \t]*(\.?)/y;

/** Where everything stands in a text that is known to be TOML. */
export function scanToml(text: string): readonly TomlTable[] {
  let entries: TomlEntry[] = [];
  const tables: TomlTable[] = [{ path: [], from: 0, to: 0, entries }];
  let path: readonly string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (at = endOf(BLANK, text, at); at < text.length; at = endOf(BLANK, text, at)) {
    if (text[at] === "[") {
      const from = at;
      const key = scanKey(text, text[at + 1] === "[" ? at + 2 : at + 1);
      path = key.names;
      at = text.startsWith("]]", key.to) ? key.to + 2 : key.to + 1;
      entries = [];
      tables.push({ path, from, to: at, entries });
    } else {
      const key = scanKey(text, at);
      const value = scanValue(text, endOf(BLANK, text, key.to + 1));
      entries.push({ path: [...path, ...key.names], from: at, value });
      at = lineEnd(text, value.to);
    }
  }
  return tables;
}

/** The text of a string, without its quotes; escapes stay as they are. */
export function tomlString(text: string, { from, to }: TomlValue): string | null {
  return /^("""|'''|"|')([^]*)\1$/.exec(text.slice(from, to))?.[2] ?? null;
}

interface Key {
  readonly names: readonly string[];
  readonly to: number;
}

function scanKey(text: string, start: number): Key {
  const names: string[] = [];
  let at = start;
  for (;;) {
    KEY.lastIndex = at;
    const found = KEY.exec(text);
    if (found === null) return { names, to: at };
    names.push((found[1] ?? "").replace(/^["']|["']$/g, ""));
    at = KEY.lastIndex;
    if (found[2] === "") return { names, to: at };
  }
}

function scanValue(text: string, from: number): TomlValue {
  if (text[from] === "[" || text[from] === "{") return scanBrackets(text, from);
  const string = endOf(STRING, text, from);
  // What is no TOML must not be read for ever.
  return { from, to: Math.max(string > from ? string : endOf(BARE, text, from), from + 1), items: null };
}

function scanBrackets(text: string, from: number): TomlValue {
  const items: TomlValue[] = [];
  for (let at = from + 1; at < text.length;) {
    at = endOf(BLANK, text, at);
    const sign = text[at];
    if (sign === "]" || sign === "}") return { from, to: at + 1, items: text[from] === "[" ? items : null };
    if (sign === ",") at += 1;
    else {
      const item = scanValue(text, at);
      items.push(item);
      at = item.to;
    }
  }
  return { from, to: text.length, items };
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

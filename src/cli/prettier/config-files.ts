import { basename, dirname, join } from "node:path";
import type { HostFiles } from "../../host/host-files.js";

/** Where prettier looks in a folder, in its order. */
const NAMES = [
  "package.json",
  "package.yaml",
  ".prettierrc",
  ".prettierrc.json",
  ".prettierrc.yml",
  ".prettierrc.yaml",
  ".prettierrc.json5",
  ".prettierrc.js",
  "prettier.config.js",
  ".prettierrc.ts",
  "prettier.config.ts",
  ".prettierrc.mjs",
  "prettier.config.mjs",
  ".prettierrc.mts",
  "prettier.config.mts",
  ".prettierrc.cjs",
  "prettier.config.cjs",
  ".prettierrc.cts",
  "prettier.config.cts",
  ".prettierrc.toml",
];
const OWN_NAMES = new Set(NAMES.filter((name) => !name.startsWith("package.")));
const EDITOR = ".editorconfig";

/** Whether a path is that of a configuration and of nothing else. */
export function isConfigName(path: string): boolean {
  return OWN_NAMES.has(path);
}

/** Finds what concerns the files of a folder, given absolute, in it or above. */
export interface ConfigSearch {
  /** The configuration file that prettier would take; null when there is none. */
  readonly configOf: (folder: string) => string | null;
  /** Whether an `.editorconfig` may have a say. */
  readonly hasEditorConfig: (folder: string) => boolean;
}

/** Looks as prettier does. A project's folders are listed once; above it, where much may lie, single names are looked for. */
export function createConfigSearch(files: HostFiles, root: string): ConfigSearch {
  const look = createLook(files, root);
  const configOf = inheriting((folder) => {
    const name = NAMES.find((name) => look(folder, name) && isConfig(files, join(folder, name)));
    return name === undefined ? null : join(folder, name);
  });
  const editorConfig = inheriting((folder) => {
    if (look(folder, EDITOR)) return true;
    return look(folder, ".git") || look(folder, ".hg") ? false : null;
  });
  return { configOf, hasEditorConfig: (folder) => editorConfig(folder) === true };
}

/** The answer for a folder, or that for the one above it. */
function inheriting<T>(ask: (folder: string) => T | null): (folder: string) => T | null {
  const known = new Map<string, T | null>();
  const answer = (folder: string): T | null => {
    const said = known.get(folder);
    if (said !== undefined) return said;
    const above = dirname(folder);
    const found = ask(folder) ?? (above === folder ? null : answer(above));
    known.set(folder, found);
    return found;
  };
  return answer;
}

/** Whether a name is there. What may not be read is not there, as for prettier. */
function createLook(files: HostFiles, root: string): (folder: string, name: string) => boolean {
  const listed = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    const known = listed.get(folder);
    if (known !== undefined) return known;
    const isThere = folder === root || namesIn(dirname(folder)).has(basename(folder));
    const entries = isThere ? unlessRefused([], () => files.list(folder)) : [];
    const names = new Set(entries.map((entry) => entry.name));
    listed.set(folder, names);
    return names;
  };
  const isInside = (folder: string) => folder === root || folder.startsWith(join(root, "/"));
  return (folder, name) => {
    if (isInside(folder)) return namesIn(folder).has(name);
    return unlessRefused(null, () => files.kindOf(join(folder, name))) !== null;
  };
}

/** A package's own file is a configuration only if it says something about prettier. A folder is none. */
function isConfig(files: HostFiles, path: string): boolean {
  const text = unlessRefused(null, () => files.readText(path));
  if (text === null) return false;
  if (basename(path) === "package.json") return prettierOf(text) !== null;
  return (
    basename(path) !== "package.yaml" ||
    /^["']?prettier["']?\s*:\s*\S|^["']?prettier["']?\s*:\s*$/m.test(text)
  );
}

/** What a package.json says of prettier; null when nothing, or when it is none. */
export function prettierOf(text: string): unknown {
  // Its name stands in most of them, as a package.
  if (!text.includes('"prettier"')) return null;
  try {
    const raw: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof raw === "object" && raw !== null && "prettier" in raw && raw.prettier ? raw.prettier : null;
  } catch {
    // As prettier: one that cannot be read says nothing.
    return null;
  }
}

function unlessRefused<T>(otherwise: T, attempt: () => T): T {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}

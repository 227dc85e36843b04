import { parseJsonWithComments } from "../syntax/json/parse-json-with-comments.js";
import { lineAt } from "../syntax/line-at.js";
import type { Evidence } from "./fact.js";
import { isRecord, textsOf } from "./json-record.js";
import type { ProjectFiles } from "./project-files.js";

/** What a package.json says, as far as it matters here. */
export interface PackageManifest {
  readonly path: string;
  /** Names and ranges of what the package needs to run. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Of what it is developed with; peers count as such. */
  readonly devDependencies: ReadonlyMap<string, string>;
  readonly scripts: ReadonlyMap<string, string>;
  readonly type: string | null;
  readonly packageManager: string | null;
  readonly main: string | null;
  /** `"#lib/*": "./src/lib/*"`; what depends on conditions is left out. */
  readonly imports: ReadonlyMap<string, string>;
  /** Every key at the top: "prettier", "ava", "jest". */
  readonly keys: ReadonlySet<string>;
  /** Where a key is written. */
  readonly evidence: (key: string) => Evidence;
}

/** The package.json at a path; null where there is none or it is no JSON. */
export function readManifest(files: ProjectFiles, path = "package.json"): PackageManifest | null {
  const text = files.read(path);
  const value = text === null ? null : parseJsonWithComments(text);
  if (text === null || !isRecord(value)) return null;
  return {
    path,
    dependencies: textsOf(value["dependencies"]),
    devDependencies: new Map([...textsOf(value["peerDependencies"]), ...textsOf(value["devDependencies"])]),
    scripts: textsOf(value["scripts"]),
    type: textIn(value, "type"),
    packageManager: textIn(value, "packageManager"),
    main: textIn(value, "main"),
    imports: textsOf(value["imports"]),
    keys: new Set(Object.keys(value)),
    evidence: (key) => ({ path, line: lineAt(text, Math.max(placeOfKey(text, key), 0)) }),
  };
}

/** Whether the text of a package.json makes its folder a package: a bare `{"type": "commonjs"}` makes none. */
export function isPackage(text: string | null): boolean {
  return /"(name|dependencies|devDependencies)"\s*:/.test(text ?? "");
}

/** Whether a package needs another, to run or to be developed. */
export function hasDependency(manifest: PackageManifest | null, name: string): boolean {
  return manifest !== null && (manifest.dependencies.has(name) || manifest.devDependencies.has(name));
}

function textIn(record: Record<string, unknown>, key: string): string | null {
  const value = record[key];
  return typeof value === "string" ? value : null;
}

function placeOfKey(text: string, key: string): number {
  const quoted = JSON.stringify(key);
  for (let at = text.indexOf(quoted); at !== -1; at = text.indexOf(quoted, at + 1))
    if (/^\s*:/.test(text.slice(at + quoted.length, at + quoted.length + 20))) return at;
  return -1;
}

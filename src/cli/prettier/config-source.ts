import { createRequire } from "node:module";
import { basename, extname } from "node:path";
import { parse } from "yaml";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import type { HostFiles } from "../../host/host-files.js";
import { prettierOf } from "./config-files.js";
import { isRecord } from "../../spec/is-record.js";
import { NotData, valueOfModule } from "./module-value.js";

/** A configuration as it can be used without running anything. */
export type ConfigSource =
  /** One that prettier reads itself, because it can hold settings only. */
  | { readonly kind: "file" }
  | { readonly kind: "data"; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

const CODE = /\.[cm]?[jt]s$/;
/** Shared configurations may build on others. */
const DEEPEST = 5;
/** What may stand before the value of a JSON5 text. */
const BEFORE = /^(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)*/;

/**
 * Looks into a configuration file. One that is code, or that names a package's, is read as data, never run: who
 * generates in somebody else's repository runs nothing of it. prettier gets to read only what cannot name a module.
 * `name` is how messages call the file.
 */
export async function readConfigSource(files: HostFiles, path: string, name: string): Promise<ConfigSource> {
  try {
    const text = files.readText(path) ?? "";
    if (!CODE.test(path) && holdsSettings(path, text)) return { kind: "file" };
    const written = CODE.test(path) ? await moduleAt(files, path, 0) : scalarOrMap(path, text);
    const value =
      typeof written === "string" ? await namedBy(files, written, { by: path, depth: 0 }) : written;
    if (value === null || value === undefined) return { kind: "data", data: {} };
    if (!isRecord(value)) throw new TypeError(`it holds ${wordFor(value)}, not settings`);
    return { kind: "data", data: value };
  } catch (error) {
    return { kind: "refused", diagnostic: diagnosticOf(error, name) };
  }
}

function wordFor(value: unknown): string {
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** Whether prettier will find an object, or nothing that it understands: told by its own grammar, not by ours. */
function holdsSettings(path: string, text: string): boolean {
  if (basename(path) === "package.json") return typeof prettierOf(text) !== "string";
  if (path.endsWith(".json5")) return text.replace(BEFORE, "").startsWith("{");
  // JSON that is no text in quotes names nothing; a TOML text is always a table.
  return path.endsWith(".json") ? !/^\s*"/.test(text) : path.endsWith(".toml");
}

function scalarOrMap(path: string, text: string): unknown {
  if (basename(path) === "package.json") return prettierOf(text);
  const plain = path.endsWith(".json5") ? text.replace(BEFORE, "") : text;
  const value: unknown = parse(plain, { logLevel: "error" });
  return basename(path) === "package.yaml" && isRecord(value) ? value["prettier"] : value;
}

async function moduleAt(files: HostFiles, path: string, depth: number): Promise<unknown> {
  const value = await valueOfModule(files.readText(path) ?? "", (name) =>
    namedBy(files, name, { by: path, depth: depth + 1 }),
  );
  return typeof value === "string" ? namedBy(files, value, { by: path, depth: depth + 1 }) : value;
}

/** What the package or file of that name says. */
async function namedBy(
  files: HostFiles,
  name: string,
  { by, depth }: { readonly by: string; readonly depth: number },
): Promise<unknown> {
  if (depth > DEEPEST) throw new NotData(`${name} leads on and on`);
  const path = resolved(name, by);
  if (extname(path) === ".json") return JSON.parse(files.readText(path) ?? "");
  if (!CODE.test(path)) throw new NotData(`${name} is no file of settings`);
  return moduleAt(files, path, depth);
}

function resolved(name: string, by: string): string {
  try {
    return createRequire(by).resolve(name);
  } catch {
    throw new Error(`${name} is not found: is it installed?`);
  }
}

function diagnosticOf(error: unknown, path: string): Diagnostic {
  if (error instanceof NotData) return report("BG3019", { path, reason: error.message }, null);
  return report("BG3018", { path, reason: reasonIn(error) }, null);
}

/** The first line of what was thrown that says something; prettier puts the file's path before it, and a frame after. */
export function reasonIn(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  const said = lines.find((line) => line.trim() !== "" && !line.includes(' Error in "')) ?? "";
  return said.trim().replace(/[.:]$/, "");
}

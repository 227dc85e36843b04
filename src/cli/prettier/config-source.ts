import { createRequire } from "node:module";
import { basename, extname } from "node:path";
import { parse } from "yaml";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { report } from "../../diagnostics/report.js";
import type { HostFiles } from "../../host/host-files.js";
import { prettierOf } from "./config-files.js";
import { isRecord } from "./is-record.js";
import { NotData, valueOfModule } from "./module-value.js";

/** A configuration as it can be used without running anything. */
export type ConfigSource =
  | { readonly kind: "file" }
  /** What code or a package says, where prettier would run it to know. */
  | { readonly kind: "data"; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

const CODE = /\.[cm]?[jt]s$/;
/** Shared configurations may build on others. */
const DEEPEST = 5;

/**
 * Looks into a configuration file. One that is code, or that names a package's, is read as data, never run: who
 * generates in somebody else's repository runs nothing of it. `name` is how messages call the file.
 */
export async function readConfigSource(files: HostFiles, path: string, name: string): Promise<ConfigSource> {
  try {
    const text = files.readText(path) ?? "";
    const isCode = CODE.test(path);
    const reference = isCode ? null : referenceIn(path, text);
    if (!isCode && reference === null) return { kind: "file" };
    const value = isCode ? await moduleAt(path, text) : await shared(reference ?? "", path);
    if (!isRecord(value)) throw new TypeError("it is no object");
    return { kind: "data", data: value };
  } catch (error) {
    return { kind: "refused", diagnostic: diagnosticOf(error, name) };
  }

  async function moduleAt(at: string, text: string, depth = 0): Promise<unknown> {
    const value = await valueOfModule(text, (from) => shared(from, at, depth + 1));
    return typeof value === "string" ? shared(value, at, depth + 1) : value;
  }

  async function shared(from: string, by: string, depth = 0): Promise<unknown> {
    if (depth > DEEPEST) throw new NotData(`${from} leads on and on`);
    const at = resolved(from, by);
    const text = files.readText(at) ?? "";
    if (extname(at) === ".json") return JSON.parse(text);
    if (!CODE.test(at)) throw new NotData(`${from} is no file of data`);
    return moduleAt(at, text, depth);
  }
}

function resolved(name: string, by: string): string {
  try {
    return createRequire(by).resolve(name);
  } catch {
    throw new Error(`${name} is not found: is it installed?`);
  }
}

/** The package or file that a configuration names in place of settings. */
function referenceIn(path: string, text: string): string | null {
  const value = basename(path) === "package.json" ? prettierOf(text) : scalarIn(path, text);
  return typeof value === "string" ? value : null;
}

function scalarIn(path: string, text: string): unknown {
  if (path.endsWith(".toml")) return null;
  const plain = text.replace(/^\uFEFF/, "");
  if (path.endsWith(".json5")) return quotedIn(plain.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "").trim());
  try {
    const value: unknown = parse(plain);
    return basename(path) === "package.yaml" && isRecord(value) ? value["prettier"] : value;
  } catch {
    // What is wrong with it, prettier says.
    return null;
  }
}

function quotedIn(text: string): string | null {
  return /^["']([^"']*)["']$/.exec(text)?.[1] ?? null;
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

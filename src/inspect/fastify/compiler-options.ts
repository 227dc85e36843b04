import { parseJsonWithComments } from "../../syntax/json/parse-json-with-comments.js";
import { lineAt } from "../../syntax/line-at.js";
import type { Evidence } from "../fact.js";
import { isRecord } from "../json-record.js";
import type { ProjectFiles } from "../project-files.js";
import { projectPath } from "./project-path.js";

/** What tsconfig.json and those it extends say. */
export interface CompilerOptions {
  readonly path: string;
  /** In lower case: "nodenext"; null where nothing says so. */
  readonly module: string | null;
  readonly moduleResolution: string | null;
  readonly allowsTsExtensions: boolean;
  /** `"@/*"` and the first path it stands for, relative to the root: "src/*". */
  readonly paths: ReadonlyMap<string, string>;
  /** Where an option is written; the top of the file where it is inherited. */
  readonly evidence: (option: string) => Evidence;
}

const MOST_EXTENDED = 5;

/** The options of `tsconfig.json` at the root (`jsconfig.json` in JavaScript); null where there is none. */
export function readCompilerOptions(files: ProjectFiles): CompilerOptions | null {
  const path = ["tsconfig.json", "jsconfig.json"].find((name) => files.read(name) !== null);
  if (path === undefined) return null;
  const text = files.read(path) ?? "";
  const layers = layersOf(files, path, MOST_EXTENDED);
  const option = (name: string): string | null => {
    const value = layers.map(({ options }) => options[name]).find((given) => given !== undefined);
    return typeof value === "string" ? value.toLowerCase() : null;
  };
  return {
    path,
    module: option("module"),
    moduleResolution: option("moduleResolution"),
    allowsTsExtensions: layers.some(
      ({ options }) =>
        options["allowImportingTsExtensions"] === true || options["rewriteRelativeImportExtensions"] === true,
    ),
    paths: pathsOf(layers),
    evidence: (name) => ({ path, line: lineAt(text, Math.max(text.indexOf(`"${name}"`), 0)) }),
  };
}

interface Layer {
  readonly path: string;
  readonly options: Record<string, unknown>;
}

/** The file itself first, then what it extends; presets out of packages are not there to be read. */
function layersOf(files: ProjectFiles, path: string, left: number): readonly Layer[] {
  const value = parseJsonWithComments(files.read(path) ?? "");
  if (!isRecord(value) || left === 0) return [];
  const options = isRecord(value["compilerOptions"]) ? value["compilerOptions"] : {};
  const given: readonly unknown[] = [value["extends"]].flat();
  const extended = given
    .filter((name) => typeof name === "string")
    .toReversed()
    .flatMap((name) => layersOf(files, extendedPath(path, name), left - 1));
  return [{ path, options }, ...extended];
}

function extendedPath(path: string, name: string): string {
  const found = name.startsWith(".") ? projectPath(path, name) : null;
  if (found === null) return "";
  return found.endsWith(".json") ? found : `${found}.json`;
}

function pathsOf(layers: readonly Layer[]): ReadonlyMap<string, string> {
  const layer = layers.find(({ options }) => isRecord(options["paths"]));
  const paths = layer?.options["paths"];
  if (layer === undefined || !isRecord(paths)) return new Map();
  const base =
    layers.map(({ options }) => options["baseUrl"]).find((value) => typeof value === "string") ?? ".";
  return new Map(
    Object.entries(paths).flatMap(([pattern, targets]) => {
      const target: unknown = Array.isArray(targets) ? targets[0] : undefined;
      const path =
        typeof target === "string" ? projectPath(layer.path, `${base.replace(/\/?$/, "/")}${target}`) : null;
      return path === null ? [] : [[pattern, path] as const];
    }),
  );
}

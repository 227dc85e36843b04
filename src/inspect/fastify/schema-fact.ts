import type { Candidate, Evidence, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import type { Source } from "../node-sources.js";
import type { NodeProject } from "./node-project.js";
import { folderOf } from "./project-path.js";
import { readDrizzleConfig } from "./read-drizzle-config.js";
import { resolveSpecifier } from "./resolve-specifier.js";

const TABLE = /\bexport\s+(?:const|let)\s+[\w$]+\s*(?::[^=]*)?=\s*(?:pgTable|[\w$]+\.table|createTable)\s*\(/;

/**
 * The file that lists every table: what drizzle-kit is told, what `drizzle(…, { schema })` is given, or the one file that has
 * tables. A pattern (`src/db/*.ts`) lists by itself and is no such file.
 */
export function schemaFact(project: NodeProject): Fact {
  const configured = ofConfig(project);
  if (configured.length > 0) return factOf(configured);
  const given = project.own.flatMap((source) => ofInstance(project, source));
  if (given.length > 0) return factOf(given);
  return ofTables(project);
}

function ofConfig(project: NodeProject): readonly Candidate[] {
  const config = readDrizzleConfig(project);
  return (config?.schema ?? []).flatMap((path) => {
    const file = listingFile(project, path);
    return file === null || config === null ? [] : [{ value: file, evidence: [config.evidence] }];
  });
}

/** The file itself, or the index of a folder, as long as it is one that hands on or has tables. */
function listingFile(project: NodeProject, path: string): string | null {
  const folder = path.replace(/\/\*(\*\/\*)?(\.\{?[\w,]+\}?)?$/, "");
  const index = ["index.ts", "index.js", "index.mts", "index.mjs"].map((name) => `${folder}/${name}`);
  return [path, ...index].find((candidate) => project.paths.has(candidate)) ?? null;
}

/** `import * as schema from "./schema.js"` in a file that makes an instance with it. */
function ofInstance(project: NodeProject, source: Source): readonly Candidate[] {
  if (!source.specifiers.some(({ value }) => value.startsWith("drizzle-orm"))) return [];
  const given = /\bdrizzle\s*(?:<[^;=(]*>\s*)?\([^;]*?\bschema\b(?:\s*:\s*([\w$]+))?/.exec(source.code);
  if (given === null) return [];
  const name = (given[1] ?? "schema").replaceAll("$", "\\$");
  const imported = new RegExp(`\\*\\s*as\\s+${name}\\s+from\\s*["']|\\b${name}\\s*=\\s*require\\(["']`).exec(
    source.code,
  );
  if (imported === null) return [];
  const at = imported.index + imported[0].length - 1;
  const specifier = source.specifiers.find((one) => one.at === at);
  const file = specifier === undefined ? null : resolveSpecifier(project, source.path, specifier.value);
  return file === null ? [] : [{ value: file, evidence: [source.evidence(imported.index)] }];
}

function ofTables(project: NodeProject): Fact {
  const tables = project.own.flatMap((source) => {
    const match = source.text.includes("drizzle-orm/pg-core") ? TABLE.exec(source.code) : null;
    return match === null ? [] : [{ value: source.path, evidence: [source.evidence(match.index)] }];
  });
  const [first] = tables;
  if (first === undefined || tables.length === 1) return factOf(tables, "likely");
  const seen: readonly Evidence[] = tables.flatMap(({ evidence }) => evidence);
  const folders = new Set(tables.map(({ value }) => folderOf(value)));
  const barrel = folders.size === 1 ? listingFile(project, folderOf(first.value)) : null;
  return barrel === null ? { kind: "none" } : { kind: "likely", value: barrel, evidence: seen.slice(0, 3) };
}

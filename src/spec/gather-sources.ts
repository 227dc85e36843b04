import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { mapEntries } from "./parse-resource.js";
import { readYaml } from "./read-yaml.js";
import { wrongValue } from "./schema-problems.js";
import { spanOf, type MapEntry, type MapNode, type SourceNode } from "./source-node.js";
import { sourceText } from "./source-text.js";
import { isMainFile, resourceOfFile, type SpecFile } from "./spec-files.js";

/**
 * The trees of all files as one map, the files of `resources/` below the key `resources`. Null when the main file cannot be read:
 * then nothing else can be said about the spec, but the other files' own problems are reported all the same.
 */
export function gatherSources(files: readonly SpecFile[]): Outcome<MapNode> {
  const mains = files.filter(({ path }) => isMainFile(path));
  const [first, second] = mains;
  if (first === undefined) return refused("there is no spec file: backend.yaml, backend.yml or backend.json");
  if (second !== undefined) return refused(`there are two spec files: ${first.path} and ${second.path}`);
  const main = readYaml(sourceText(first.path, first.text));
  const others = resourceFiles(files);
  const diagnostics = [...main.diagnostics, ...others.diagnostics];
  if (main.value === null) return { value: null, diagnostics };
  if (main.value.kind !== "map") {
    return {
      value: null,
      diagnostics: [wrongValue(main.value, "a map with the keys name and resources"), ...diagnostics],
    };
  }
  return withResources(main.value, others.entries, diagnostics);
}

function refused(problem: string): Outcome<MapNode> {
  return { value: null, diagnostics: [report("BG1016", { problem }, null)] };
}

interface ResourceFiles {
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly diagnostics: readonly Diagnostic[];
}

function resourceFiles(files: readonly SpecFile[]): ResourceFiles {
  const entries = new Map<string, MapEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, text } of files) {
    const name = resourceOfFile(path);
    if (name === null) continue;
    const source = sourceText(path, text);
    const tree = readYaml(source);
    diagnostics.push(...tree.diagnostics);
    const key = { source, start: 0, end: 1 };
    const twin = entries.get(name);
    if (twin !== undefined) diagnostics.push(declaredTwice(name, key, twin));
    else if (tree.value !== null) entries.set(name, { key, value: tree.value });
  }
  return { entries, diagnostics };
}

function withResources(
  main: MapNode,
  others: ReadonlyMap<string, MapEntry>,
  diagnostics: readonly Diagnostic[],
): Outcome<MapNode> {
  const declared = main.entries.get("resources");
  const written = declared === undefined ? new Map<string, MapEntry>() : mapEntries(declared.value);
  if (others.size === 0 || written === null) return { value: main, diagnostics };
  const twins = [...others].flatMap(([name, { key }]) => {
    const twin = written.get(name);
    return twin === undefined ? [] : [declaredTwice(name, twin.key, { key })];
  });
  const own: SourceNode = declared?.value ?? main;
  const resources: MapNode = { ...own, kind: "map", entries: new Map([...others, ...written]) };
  const key = declared?.key ?? { source: main.source, start: main.start, end: main.start + 1 };
  const entries = new Map([...main.entries, ["resources", { key, value: resources }]]);
  return { value: { ...main, entries }, diagnostics: [...diagnostics, ...twins] };
}

function declaredTwice(resource: string, place: MapEntry["key"], twin: Pick<MapEntry, "key">): Diagnostic {
  return report("BG1014", { resource, other: twin.key.source.path }, spanOf(place));
}

import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { gatherSources } from "./gather-sources.js";
import { locateIn } from "./locate.js";
import { mapEntries, parseResource } from "./parse-resource.js";
import { schemaProblems, wrongValue } from "./schema-problems.js";
import { plainValue, spanOf, type MapNode } from "./source-node.js";
import type { SpecFile } from "./spec-files.js";
import { specSchema } from "./spec-schema.js";
import type { ResourceSpec, Spec } from "./spec.js";
import { inTextOrder } from "./text-order.js";

/** What a text may have wrong with it and still be read as it was meant: a key twice, a value without its quotes. */
const SLIPS: ReadonlySet<string> = new Set(["BG1007", "BG1021"]);

/** A spec, and what could be read of one that has errors: enough to look for more of them, never to generate from. */
export interface ParsedSpec extends Outcome<Spec> {
  /** Fields that could not be read are of the type `UNREADABLE`; null when a larger part could not be read. */
  readonly draft: Spec | null;
}

type Head = Omit<Spec, "resources" | "locate" | "textOf">;

/**
 * The spec that the files spell: the main file (`backend.yaml`, `.yml`, `.json`) and one file a resource in `resources/`. Pure.
 * Every problem of all files is reported (BG1xxx) with its place; the value is null when one of them is an error.
 */
export function parseSpecFiles(files: readonly SpecFile[]): ParsedSpec {
  const { draft, diagnostics } = parseSources(files);
  return {
    value: diagnostics.length === 0 ? draft : null,
    draft,
    diagnostics: inTextOrder(diagnostics, files),
  };
}

function parseSources(files: readonly SpecFile[]): Omit<ParsedSpec, "value"> {
  const sources = gatherSources(files);
  if (sources.value === null) return { draft: null, diagnostics: sources.diagnostics };
  const root = sources.value;
  const head = parseHead(root);
  const resources = parseResources(root);
  const diagnostics = [...sources.diagnostics, ...head.diagnostics, ...resources.diagnostics];
  const isWhole = sources.diagnostics.every(({ code }) => SLIPS.has(code));
  if (!isWhole || head.value === null || resources.value === null) return { draft: null, diagnostics };
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const spec: Spec = {
    ...head.value,
    resources: resources.value,
    locate: (path, part = "value") => locateIn(root, path, part),
    textOf: (file) => texts.get(file) ?? "",
  };
  return { draft: spec, diagnostics };
}

/** All of the main file but its resources. */
function parseHead(root: MapNode): Outcome<Head> {
  const entries = new Map([...root.entries].filter(([key]) => key !== "resources"));
  const checked = specSchema.safeParse(plainValue({ ...root, entries }));
  const version = versionProblems(root);
  if (!checked.success) {
    const problems = schemaProblems({ schema: specSchema, node: root, name: "the spec" }, checked.error);
    return { value: null, diagnostics: [...version, ...problems] };
  }
  const { spec: _spec, resources: _resources, ...head } = checked.data;
  return { value: head, diagnostics: version };
}

function versionProblems(root: MapNode): readonly Diagnostic[] {
  const node = root.entries.get("spec")?.value;
  if (node === undefined || (node.kind === "scalar" && node.value === 1)) return [];
  const version = node.kind === "scalar" ? JSON.stringify(node.text.slice(0, 40)) : `a ${node.kind}`;
  return [report("BG1017", { version }, spanOf(node))];
}

function parseResources(root: MapNode): Outcome<ReadonlyMap<string, ResourceSpec>> {
  const entry = root.entries.get("resources");
  if (entry === undefined) {
    const span = spanOf({ ...root, end: root.start + 1 });
    return { value: null, diagnostics: [report("BG1010", { key: "resources", where: "the spec" }, span)] };
  }
  const written = mapEntries(entry.value);
  if (written === null) return { value: null, diagnostics: [wrongValue(entry.value, "a map of resources")] };
  const parsed = [...written].map(([name, { value }]) => [name, parseResource(name, value)] as const);
  const diagnostics = parsed.flatMap(([, outcome]) => outcome.diagnostics);
  const resources = parsed.flatMap(([name, { value }]) => (value === null ? [] : [[name, value] as const]));
  return { value: resources.length === parsed.length ? new Map(resources) : null, diagnostics };
}

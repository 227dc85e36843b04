import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { gatherSources } from "./gather-sources.js";
import { locateIn } from "./locate.js";
import { mapEntries, parseResource, withoutOwner } from "./parse-resource.js";
import { schemaProblems, wrongValue } from "./schema-problems.js";
import { plainValue, spanOf, type MapNode } from "./source-node.js";
import type { SpecFile } from "./spec-files.js";
import { specSchema } from "./spec-schema.js";
import { UNREADABLE, type ResourceSpec, type Spec } from "./spec.js";
import { inTextOrder } from "./text-order.js";
import { withoutWrong } from "./without-wrong.js";
import type * as z from "zod";

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
  if (!isWhole || resources.value === null) return { draft: null, diagnostics };
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const spec: Spec = {
    ...head.value,
    resources: head.isAuthUnsure ? ownerless(resources.value) : resources.value,
    locate: (path, part = "value") => locateIn(root, path, part),
    textOf: (file) => texts.get(file) ?? "",
  };
  return { draft: spec, diagnostics };
}

interface ParsedHead {
  readonly value: Head;
  /** Who may call, and who owns what, cannot be made out. */
  readonly isAuthUnsure: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** All of the main file but its resources; of settings that are wrong, what is right about them. */
function parseHead(root: MapNode): ParsedHead {
  const entries = new Map([...root.entries].filter(([key]) => key !== "resources"));
  const own = { ...root, entries };
  const checked = specSchema.safeParse(plainValue(own));
  const version = versionProblems(root);
  if (checked.success) return { value: headOf(checked.data), isAuthUnsure: false, diagnostics: version };
  const problems = schemaProblems({ schema: specSchema, node: root, name: "the spec" }, checked.error);
  const rest = specSchema.safeParse({ name: UNREADABLE, ...objectOf(withoutWrong(own, checked.error)) });
  const draft = rest.data ?? { name: UNREADABLE };
  const isAuthUnsure = checked.error.issues.some(({ path }) => path[0] === "auth");
  return { value: headOf(draft), isAuthUnsure, diagnostics: [...version, ...problems] };
}

function ownerless(resources: ReadonlyMap<string, ResourceSpec>): ReadonlyMap<string, ResourceSpec> {
  return new Map([...resources].map(([name, resource]) => [name, withoutOwner(resource)]));
}

function headOf({ spec: _spec, resources: _resources, ...head }: z.infer<typeof specSchema>): Head {
  return head;
}

function objectOf(node: MapNode): object {
  const value = plainValue(node);
  return typeof value === "object" && value !== null ? value : {};
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
  const resources = parsed.map(([name, { value }]) => [name, value] as const);
  return { value: new Map(resources), diagnostics: parsed.flatMap(([, outcome]) => outcome.diagnostics) };
}

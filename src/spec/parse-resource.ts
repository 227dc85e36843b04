import type { Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { parseField } from "./parse-field.js";
import { schemaProblems, wrongValue } from "./schema-problems.js";
import { plainValue, spanOf, type MapEntry, type MapNode, type SourceNode } from "./source-node.js";
import { resourceSchema } from "./spec-schema.js";
import type { FieldSpec, ResourceSpec } from "./spec.js";
import type * as z from "zod";

/** One resource with all its fields; null with at least one error. */
export function parseResource(name: string, node: SourceNode): Outcome<ResourceSpec> {
  if (node.kind !== "map")
    return { value: null, diagnostics: [wrongValue(node, "a resource: a map with its fields")] };
  const called = `the resource "${name}"`;
  const checked = resourceSchema.safeParse(plainValue(withoutFields(node)));
  const problems = checked.success
    ? []
    : schemaProblems({ schema: resourceSchema, node, name: called }, checked.error);
  const fields = parseFields(called, node);
  const diagnostics = [...problems, ...fields.diagnostics];
  if (!checked.success || fields.value === null || diagnostics.length > 0)
    return { value: null, diagnostics };
  return { value: resourceSpec(checked.data, fields.value), diagnostics };
}

/** Fields are checked one by one, so that one slip hides no other. */
function withoutFields(node: MapNode): MapNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== "fields")) };
}

function resourceSpec(
  shape: z.infer<typeof resourceSchema>,
  fields: ReadonlyMap<string, FieldSpec>,
): ResourceSpec {
  const { fields: _fields, access, ...rest } = shape;
  if (access === undefined) return { ...rest, fields };
  const lists = Object.entries(access).map(([operation, who]) => [operation, [who].flat()] as const);
  return { ...rest, fields, access: new Map(lists) };
}

function parseFields(resource: string, node: MapNode): Outcome<ReadonlyMap<string, FieldSpec>> {
  const entry = node.entries.get("fields");
  if (entry === undefined) {
    const span = spanOf({ ...node, end: node.start + 1 });
    return { value: null, diagnostics: [report("BG1010", { key: "fields", where: resource }, span)] };
  }
  const written = mapEntries(entry.value);
  if (written === null) return { value: null, diagnostics: [wrongValue(entry.value, "a map of fields")] };
  const parsed = [...written].map(([name, { value }]) => [name, parseField(name, value)] as const);
  const fields = parsed.flatMap(([name, { value }]) => (value === null ? [] : [[name, value] as const]));
  return { value: new Map(fields), diagnostics: parsed.flatMap(([, { diagnostics }]) => diagnostics) };
}

/** The entries of a map; none where the value was left empty (`fields:`), null for any other value. */
export function mapEntries(node: SourceNode): ReadonlyMap<string, MapEntry> | null {
  if (node.kind === "map") return node.entries;
  return node.kind === "scalar" && node.value === null ? new Map() : null;
}

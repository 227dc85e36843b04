import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.js";
import { report } from "../diagnostics/report.js";
import { parseField } from "./parse-field.js";
import { schemaProblems, wrongValue } from "./schema-problems.js";
import { plainValue, spanOf, type MapEntry, type MapNode, type SourceNode } from "./source-node.js";
import { resourceSchema } from "./spec-schema.js";
import { UNREADABLE, type FieldSpec, type ResourceSpec } from "./spec.js";
import { withoutWrong } from "./without-wrong.js";
import type * as z from "zod";

/** What stands in for the fields of a resource that has none to be read: nothing more is said about them. */
const UNREADABLE_FIELDS: ReadonlyMap<string, FieldSpec> = new Map([[UNREADABLE, { type: UNREADABLE }]]);

/** One resource with all its fields, as far as it can be read; what cannot be is reported and left out. */
export function parseResource(name: string, node: SourceNode): ParsedResource {
  if (node.kind !== "map") {
    const diagnostics = [wrongValue(node, "a resource: a map with its fields")];
    return { value: { fields: UNREADABLE_FIELDS }, diagnostics };
  }
  const called = `the resource "${name}"`;
  const own = withoutFields(node);
  const checked = resourceSchema.safeParse(plainValue(own));
  const problems = checked.success
    ? []
    : schemaProblems({ schema: resourceSchema, node, name: called }, checked.error);
  const shape = checked.success
    ? checked.data
    : (resourceSchema.safeParse(plainValue(withoutWrong(own, checked.error))).data ?? {});
  const fields = parseFields(called, node);
  const diagnostics = [...problems, ...fields.diagnostics];
  if (fields.value === null) return { value: { fields: UNREADABLE_FIELDS }, diagnostics };
  const value = resourceSpec(shape, fields.value);
  const isOwnerUnsure = own.entries.has("owner") && shape.owner === undefined;
  return { value: isOwnerUnsure ? withoutOwner(value) : value, diagnostics };
}

/** A resource whose owner cannot be made out: nothing can be said of what depends on it. */
export function withoutOwner({ access: _access, ...rest }: ResourceSpec): ResourceSpec {
  return { ...rest, owner: "none" };
}

interface ParsedResource {
  readonly value: ResourceSpec;
  readonly diagnostics: readonly Diagnostic[];
}

type Shape = z.infer<typeof resourceSchema>;

/** Fields are checked one by one, so that one slip hides no other. */
function withoutFields(node: MapNode): MapNode {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => key !== "fields")) };
}

function resourceSpec(shape: Shape, fields: ReadonlyMap<string, FieldSpec>): ResourceSpec {
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
  const fields = parsed.map(([name, { value }]) => [name, value ?? { type: UNREADABLE }] as const);
  return { value: new Map(fields), diagnostics: parsed.flatMap(([, { diagnostics }]) => diagnostics) };
}

/** The entries of a map; none where the value was left empty (`fields:`), null for any other value. */
export function mapEntries(node: SourceNode): ReadonlyMap<string, MapEntry> | null {
  if (node.kind === "map") return node.entries;
  return node.kind === "scalar" && node.value === null ? new Map() : null;
}
